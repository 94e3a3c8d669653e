package org.zhiheng.demo;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Declarations;
import org.zhiheng.application.EvidenceFacts;
import org.zhiheng.application.EvidenceFiles;
import org.zhiheng.application.EvidenceKind;
import org.zhiheng.application.EvidenceLevel;
import org.zhiheng.application.FilePart;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.application.SelfEvaluations;
import org.zhiheng.application.Submissions;
import org.zhiheng.application.Supplement;
import org.zhiheng.application.recommendation.Recommendations;
import org.zhiheng.application.review.FormalReviews;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Schemes;

/** Takes cases through clauses 8.1 and 8.2, each verb by whoever does it in life. */
@DemoOnly
class DemoApplications {

  private static final BigDecimal OWN_VIEW = new BigDecimal("0.7");

  private final Applications applications;
  private final Submissions submissions;
  private final SelfEvaluations selfEvaluations;
  private final EvidenceFiles evidence;
  private final Recommendations recommendations;
  private final FormalReviews reviews;
  private final DemoFiles files;
  private final Schemes schemes;
  private final Clock clock;

  DemoApplications(
      Applications applications,
      Submissions submissions,
      SelfEvaluations selfEvaluations,
      EvidenceFiles evidence,
      Recommendations recommendations,
      FormalReviews reviews,
      DemoFiles files,
      Schemes schemes,
      Clock clock) {
    this.applications = applications;
    this.submissions = submissions;
    this.selfEvaluations = selfEvaluations;
    this.evidence = evidence;
    this.recommendations = recommendations;
    this.reviews = reviews;
    this.files = files;
    this.schemes = schemes;
    this.clock = clock;
  }

  /** Begun, with the first rows written. */
  CaseId halfWritten(Actor applicant, String login) {
    files.tell(applicant, login);
    CaseId id = submissions.start(applicant);
    List<Row> rows = schemes.current().rows();
    rows.subList(0, rows.size() / 2).forEach(row -> write(id, row, applicant));
    return id;
  }

  /** Everything written; the organisation was asked for its recommendation. */
  CaseId waitingForRecommendation(Actor applicant, String login) {
    CaseId id = halfWritten(applicant, login);
    List<Row> rows = schemes.current().rows();
    rows.subList(rows.size() / 2, rows.size()).forEach(row -> write(id, row, applicant));
    addEvidence(id, applicant, login);
    submissions.declare(id, Declarations.all(), applicant);
    recommendations.request(id, applicant);
    return id;
  }

  CaseId submitted(Cast cast, String login) {
    Actor applicant = cast.get(login);
    Actor employer = cast.employerOf(applicant);
    CaseId id = waitingForRecommendation(applicant, login);
    recommendations.sign(
        id,
        version(id),
        DemoTexts.of("opinion"),
        employer.name(),
        DemoTexts.of("signatory.position"),
        employer);
    submissions.submit(id, applications.findTrusted(id).version(), applicant);
    return id;
  }

  CaseId returned(Cast cast, String login) {
    CaseId id = submitted(cast, login);
    var missing = new Supplement.Item(FilePart.EVIDENCE, DemoTexts.of("supplement"));
    reviews.returnForSupplement(
        id, applications.findTrusted(id).version(), List.of(missing), cast.officer());
    return id;
  }

  CaseId accepted(Cast cast, String login) {
    CaseId id = submitted(cast, login);
    reviews.accept(id, applications.findTrusted(id).version(), cast.officer());
    return id;
  }

  CaseId refused(Cast cast, String login) {
    CaseId id = submitted(cast, login);
    String clause = schemes.current().refusalGrounds().getFirst().clause();
    LocalDate lastYear = LocalDate.now(clock).minusYears(1);
    reviews.refuse(
        id,
        applications.findTrusted(id).version(),
        new Occurrence(clause, lastYear, DemoTexts.of("refusal")),
        cast.officer());
    return id;
  }

  private void write(CaseId id, Row row, Actor applicant) {
    selfEvaluations.save(
        id, new SelfEvaluation(row.id(), DemoTexts.of("self"), OWN_VIEW, 0), Map.of(), applicant);
  }

  private void addEvidence(CaseId id, Actor applicant, String login) {
    Row row = schemes.current().rows().getFirst();
    var facts =
        new EvidenceFacts(
            DemoTexts.of("evidence.title"),
            EvidenceKind.PERFORMANCE,
            LocalDate.now(clock).minusMonths(6),
            DemoTexts.of("evidence.issuer"),
            EvidenceLevel.MUNICIPAL,
            DemoTexts.of("evidence.ownPart"),
            Set.of(row.id()));
    var content = new ByteArrayInputStream(SamplePdf.of("Demonstration sample of " + login));
    evidence.add(id, facts, DemoTexts.of("evidence.file"), content, applicant);
  }

  private int version(CaseId id) {
    var recommendation = applications.trustedDossier(id).recommendation();
    return recommendation == null ? 0 : recommendation.version();
  }
}
