package org.zhiheng.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.seal.Commitments;
import org.zhiheng.seal.Hash;
import org.zhiheng.seal.MerkleTree;

/** What the log promises about a record. */
class LogEntryTests {

  private static final byte[] SALT = new byte[Commitments.SALT_BYTES];
  private static final AccountId BY = new AccountId(new UUID(1, 2));
  private static final Instant AT = Instant.parse("2026-03-02T01:00:00.123456Z");

  private static AuditRecord told(String subject, String detail) {
    return new AuditRecord(7, AT, "certificate.CertificateIssued", subject, BY, detail);
  }

  private static Hash leaf(String subject, String detail) {
    return LogEntry.of(told(subject, detail), SALT).leaf();
  }

  @Test
  void a_stranger_computes_the_leaf_of_what_is_shown_and_learns_nothing_else() {
    String detail = "{\"number\": \"ZH260001233\", \"grade\": \"AAA\", \"caseId\": \"演示案件\"}";
    LogEntry entry = LogEntry.of(told("演示案件", detail), SALT);
    var shown = entry.shown("number", "grade");
    var hidden = entry.hidden("number", "grade");

    assertThat(MerkleTree.leaf(Commitments.entry(shown, hidden))).isEqualTo(entry.leaf());
    assertThat(shown.toString())
        .contains("detail.number", "ZH260001233", "detail.grade", "AAA", AT.toString())
        .doesNotContain("演示案件")
        .doesNotContain(BY.toString());
    assertThat(hidden).hasSize(4);
  }

  /** jsonb keeps numbers as they are written; the leaf has their value. */
  @ParameterizedTest
  @CsvSource({"1.50, 1.5, true", "9007199254740993, 9007199254740992, false", "1, 2, false"})
  void numbers_are_promised_by_their_value_and_none_is_rounded(
      String one, String other, boolean same) {
    assertThat(
            leaf("x", "{\"a\": {\"b\": [" + one + "]}}")
                .equals(leaf("x", "{\"a\": {\"b\": [" + other + "]}}")))
        .isEqualTo(same);
  }

  @Test
  void any_change_of_a_member_is_another_leaf() {
    assertThat(leaf("x", "{\"a\": 1}"))
        .isNotEqualTo(leaf("y", "{\"a\": 1}"))
        .isNotEqualTo(leaf("x", "{\"b\": 1}"))
        .isNotEqualTo(leaf("x", "{\"a\": null}"))
        .isNotEqualTo(leaf("x", "{}"));
  }

  @Test
  void c2sp_a_log_is_named_by_its_address_and_a_demonstration_says_so() {
    assertThat(LogKey.origin("https://zhiheng.example/", false)).isEqualTo("zhiheng.example/audit");
    assertThat(LogKey.origin("http://localhost:8080", true)).isEqualTo("localhost:8080/audit/demo");
  }
}
