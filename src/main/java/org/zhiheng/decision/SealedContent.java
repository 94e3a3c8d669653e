package org.zhiheng.decision;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Evidence;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.document.Document;
import org.zhiheng.evaluation.report.Finding;
import org.zhiheng.evaluation.report.ReportDraft;
import org.zhiheng.evaluation.report.SignedEdition;
import org.zhiheng.evaluation.sheet.Consensus;
import org.zhiheng.evaluation.sheet.ConsensusRow;
import org.zhiheng.evaluation.sheet.Consent;
import org.zhiheng.evaluation.sheet.SheetRow;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.seal.CanonicalJson;
import tools.jackson.databind.json.JsonMapper;

/**
 * The parts of a sealed file as text, each written in one way only (RFC 8785, decimals as text
 * without needless zeros). What is written here is format {@link FileSeal#FORMAT}: seals of years
 * ago are compared with it.
 */
final class SealedContent {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private SealedContent() {}

  private record SelfPart(String row, String text, @Nullable String coefficient) {}

  private record EvidencePart(
      String title,
      String kind,
      @Nullable LocalDate date,
      String issuer,
      String level,
      String ownPart,
      List<String> rows,
      String file) {}

  private record SheetRowPart(
      @Nullable String coefficient,
      String strengths,
      String opportunities,
      String reason,
      @Nullable String weakest) {}

  private record SheetPart(
      String assessor, @Nullable Instant submittedAt, Map<String, SheetRowPart> rows) {}

  private record AgreedPart(String coefficient, String reason, String evidence) {}

  private record ConsentPart(String member, boolean agrees, String reason, Instant at) {}

  private record FindingPart(
      String row,
      String coefficient,
      String source,
      String seen,
      String seenBy,
      LocalDate seenOn,
      String state,
      int edition,
      String proposedBy,
      List<ConsentPart> consents) {}

  private record ReportPart(
      int edition,
      String signedBy,
      Instant signedAt,
      String total,
      String grade,
      Map<String, @Nullable Object> content) {}

  /**
   * Every part but the files of evidence and the scheme, which are not written here.
   *
   * @param facts as JSON
   */
  static Map<String, String> of(
      String facts,
      List<SelfEvaluation> said,
      List<Evidence> evidence,
      Map<DocumentId, Document> files,
      SignedEdition edition) {
    var parts = new TreeMap<String, String>();
    parts.put(SealedPart.FACTS.file(), facts(facts));
    parts.put(SealedPart.SELF_EVALUATION.file(), text(said(said)));
    parts.put(SealedPart.EVIDENCE.file(), text(evidence(evidence, files)));
    parts.putAll(sheets(edition.layers()));
    parts.put(SealedPart.AGREED.file(), text(agreed(edition.layers().rows())));
    parts.put(SealedPart.FINDINGS.file(), text(findings(edition.findings())));
    parts.put(SealedPart.FINAL.file(), text(marks(edition.finalMarks())));
    parts.put(SealedPart.REPORT.file(), text(report(edition)));
    return parts;
  }

  /** The facts in the one way to write them. */
  static String facts(String json) {
    return CanonicalJson.of(JSON.readTree(json));
  }

  /** What a file of evidence is called in a sealed file. */
  static String name(Document file) {
    String name = file.name();
    return SealedPart.FILES.file() + file.id() + name.substring(name.lastIndexOf('.'));
  }

  private static String text(Object part) {
    return CanonicalJson.of(JSON.valueToTree(part));
  }

  private static String plain(BigDecimal value) {
    return value.stripTrailingZeros().toPlainString();
  }

  private static @Nullable String decimal(@Nullable BigDecimal value) {
    return value == null ? null : plain(value);
  }

  private static Map<String, String> marks(Map<String, BigDecimal> values) {
    var marks = new TreeMap<String, String>();
    values.forEach((row, value) -> marks.put(row, plain(value)));
    return marks;
  }

  private static List<SelfPart> said(List<SelfEvaluation> said) {
    return said.stream()
        .sorted(Comparator.comparing(SelfEvaluation::row))
        .map(it -> new SelfPart(it.row(), it.text(), decimal(it.coefficient())))
        .toList();
  }

  private static List<EvidencePart> evidence(
      List<Evidence> evidence, Map<DocumentId, Document> files) {
    return evidence.stream()
        .sorted(Comparator.comparing(it -> it.document().toString()))
        .map(
            it ->
                new EvidencePart(
                    it.title(),
                    it.kind().name(),
                    it.date(),
                    it.issuer(),
                    it.level().name(),
                    it.ownPart(),
                    it.rows().stream().sorted().toList(),
                    name(Objects.requireNonNull(files.get(it.document())))))
        .toList();
  }

  private static Map<String, String> sheets(Consensus layers) {
    var sheets = new TreeMap<String, String>();
    IntStream.range(0, layers.sheets().size())
        .forEach(
            at -> {
              var rows = new TreeMap<String, SheetRowPart>();
              layers.sheets().get(at).rows().forEach((row, it) -> rows.put(row, sheetRow(it)));
              var sheet =
                  new SheetPart(
                      layers.assessors().get(at), layers.sheets().get(at).submittedAt(), rows);
              sheets.put(SealedPart.SHEETS.file() + (at + 1) + ".json", text(sheet));
            });
    return sheets;
  }

  private static SheetRowPart sheetRow(SheetRow it) {
    return new SheetRowPart(
        decimal(it.coefficient()),
        it.strengths(),
        it.opportunities(),
        it.reason(),
        decimal(it.weakest()));
  }

  private static Map<String, AgreedPart> agreed(Map<String, ConsensusRow> rows) {
    var agreed = new TreeMap<String, AgreedPart>();
    rows.forEach(
        (row, it) ->
            agreed.put(row, new AgreedPart(plain(it.coefficient()), it.reason(), it.evidence())));
    return agreed;
  }

  private static List<FindingPart> findings(List<Finding> findings) {
    return findings.stream()
        .map(
            it ->
                new FindingPart(
                    it.row(),
                    plain(it.coefficient()),
                    it.source().name(),
                    it.seen(),
                    it.seenBy(),
                    it.seenOn(),
                    it.state().name(),
                    it.edition(),
                    it.proposedBy().toString(),
                    it.consents().stream().map(SealedContent::consent).toList()))
        .toList();
  }

  private static ConsentPart consent(Consent it) {
    return new ConsentPart(it.member().toString(), it.agrees(), it.reason(), it.at());
  }

  private static ReportPart report(SignedEdition edition) {
    ReportDraft it = edition.content();
    var content = new TreeMap<String, @Nullable Object>();
    content.put("interviewedOn", it.interviewedOn());
    content.put("interviewMode", it.interviewMode());
    content.put("interviewPlace", it.interviewPlace());
    content.put("interviewParticipants", it.interviewParticipants());
    content.put("interviewSummary", it.interviewSummary());
    content.put("visitedOn", it.visitedOn());
    content.put("visitFindings", it.visitFindings());
    content.put("strengths", it.strengths());
    content.put("opportunities", it.opportunities());
    content.put("summary", it.summary());
    return new ReportPart(
        edition.signature().edition(),
        edition.signature().name(),
        edition.signature().at(),
        plain(edition.signature().total()),
        edition.signature().grade(),
        content);
  }
}
