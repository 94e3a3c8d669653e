package org.zhiheng.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.scheme.Row;

/** One file that carries the claims of many rows is remarked, and nothing else. */
class RemarkRulesTests {

  private static final Dossier COMPLETE = Samples.dossier(ApplicationStage.DRAFT);
  private static final List<String> ROWS = Samples.SCHEME.rows().stream().map(Row::id).toList();

  @Test
  void clause_8_1_one_file_for_fifteen_claims_of_full_points_is_remarked() {
    Evidence one = evidence("荣誉证书", Set.copyOf(ROWS));
    List<LoneProof> remarks = RemarkRules.remarks(dossier("1.0", List.of(one)), Samples.SCHEME);
    assertThat(remarks).hasSize(1);
    assertThat(remarks.getFirst().title()).isEqualTo("荣誉证书");
    assertThat(remarks.getFirst().rows()).isEqualTo(Samples.SCHEME.rows());
  }

  @Test
  void clause_8_1_a_third_of_the_rows_less_than_full_points_and_further_evidence_are_not() {
    Set<String> third = ROWS.stream().limit(5).collect(Collectors.toSet());
    Set<String> more = ROWS.stream().limit(6).collect(Collectors.toSet());
    Evidence of5 = evidence("专利", third);
    Evidence of6 = evidence("专利", more);
    assertThat(RemarkRules.remarks(dossier("1", List.of(of5)), Samples.SCHEME)).isEmpty();
    assertThat(RemarkRules.remarks(dossier("1", List.of(of6)), Samples.SCHEME)).hasSize(1);
    assertThat(RemarkRules.remarks(dossier("0.9", List.of(of6)), Samples.SCHEME)).isEmpty();
    Evidence other = evidence("标准", more);
    assertThat(RemarkRules.remarks(dossier("1", List.of(of6, other)), Samples.SCHEME)).isEmpty();
    Evidence again =
        new Evidence(
            UUID.randomUUID(),
            of6.document(),
            "同一份文件",
            of6.kind(),
            of6.date(),
            of6.issuer(),
            of6.level(),
            of6.ownPart(),
            more,
            1);
    assertThat(RemarkRules.remarks(dossier("1", List.of(of6, again)), Samples.SCHEME))
        .as("the same file under two titles is one file")
        .hasSize(1);
  }

  private static Evidence evidence(String title, Set<String> rows) {
    return new Evidence(
        UUID.randomUUID(),
        DocumentId.next(),
        title,
        EvidenceKind.HONOUR,
        null,
        "演示协会",
        EvidenceLevel.NATIONAL,
        "",
        rows,
        1);
  }

  private static Dossier dossier(String coefficient, List<Evidence> evidence) {
    List<SelfEvaluation> claims =
        ROWS.stream()
            .map(row -> new SelfEvaluation(row, "自评", new BigDecimal(coefficient), 1))
            .toList();
    return new Dossier(
        COMPLETE.application(),
        COMPLETE.person(),
        COMPLETE.organisation(),
        COMPLETE.snapshot(),
        claims,
        evidence,
        COMPLETE.declarations(),
        COMPLETE.done(),
        List.of());
  }
}
