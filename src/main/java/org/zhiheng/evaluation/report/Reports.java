package org.zhiheng.evaluation.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationEvents;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.StepRules;
import org.zhiheng.evaluation.round.OpenPoints;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.evaluation.sheet.ConsensusReader;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.Result;
import org.zhiheng.scoring.Scoring;

/**
 * The evaluation report: written and signed by the leader of the team (8.3, annexes A to C); what
 * the panel sends back gets its next edition, and each edition stays.
 */
@Service
@Transactional
public class Reports {

  private final Rounds rounds;
  private final ReportStore store;
  private final SignedReports signed;
  private final FindingStore findings;
  private final ConsensusReader agreed;
  private final OpenPoints points;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reports(
      Rounds rounds,
      ReportStore store,
      SignedReports signed,
      FindingStore findings,
      ConsensusReader agreed,
      OpenPoints points,
      Applications applications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.store = store;
    this.signed = signed;
    this.findings = findings;
    this.agreed = agreed;
    this.points = points;
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The report as far as it is written.
   *
   * @throws NotFound for those who may not see values, and before the consensus is closed
   */
  @Transactional(readOnly = true)
  public ReportDraft draft(CaseId id, Actor reader) {
    return store.find(readable(id, reader).key());
  }

  /**
   * What the panel wants to know in the edition that is being written (8.4); blank for the first.
   *
   * @throws NotFound for those who may not see values, and before the consensus is closed
   */
  @Transactional(readOnly = true)
  public String questions(CaseId id, Actor reader) {
    RoundId key = readable(id, reader).key();
    return store.questions(key, store.edition(key));
  }

  /** What the agreed values and the findings that all agreed to come to. */
  @Transactional(readOnly = true)
  public Result preview(CaseId id, Actor reader) {
    Evaluation evaluation = readable(id, reader);
    return result(evaluation, found(evaluation));
  }

  /**
   * The edition of the report that was signed last, for a caller who knows that its reader may see
   * it.
   *
   * @throws NotFound when none is signed
   */
  @Transactional(readOnly = true)
  public Report findTrusted(CaseId id) {
    return signed.find(id).orElseThrow(() -> new NotFound(id));
  }

  /**
   * A signed edition as it is kept, whether or not it still comes to what was signed, for a caller
   * who knows that its reader may see it.
   *
   * @throws NotFound when that edition is not signed
   */
  @Transactional(readOnly = true)
  public SignedEdition signedTrusted(RoundId id, int edition) {
    return signed.kept(id, edition).orElseThrow(() -> new NotFound(id));
  }

  /** Saves the report, finished or not; {@code typed.version()} is the one the user saw. */
  public void save(CaseId id, ReportDraft typed, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), EvaluationStage.REPORTING));
    RoundId key = evaluation.key();
    store.save(key, store.edition(key), typed);
  }

  /** Signs the report, which nobody changes any more. */
  public void sign(CaseId id, int version, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), EvaluationStage.REPORTING));
    int edition = store.edition(evaluation.key());
    ReportDraft draft = store.find(evaluation.key(), edition);
    if (draft.version() != version) {
      throw new Stale(id);
    }
    Instant now = clock.instant();
    Refused.unlessEmpty(whyNotSign(evaluation, draft, now));
    Result result = result(evaluation, found(evaluation));
    Signature signature = Signature.of(edition, evaluation.sitting(), by, now, result);
    store.sign(evaluation.key(), version, signature, evaluation.team().members());
    rounds.touch(evaluation.move(EvaluationStage.REPORTED));
    events.publishEvent(
        new EvaluationEvents.ReportSigned(
            id, edition, result.grade().code(), result.grade().certifies(), by.id(), now));
  }

  /**
   * The panel sends the case back with questions (8.4): the leader answers them in the next
   * edition. Whether the panel may do so is checked by the decision module.
   */
  public void reopen(CaseId id, String questions, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotReopen(evaluation, questions, by));
    Instant now = clock.instant();
    int edition = store.edition(evaluation.key());
    store.reopen(evaluation.key(), edition, questions.strip(), by.id(), now);
    rounds.touch(evaluation.move(EvaluationStage.REPORTING));
    AccountId leader = evaluation.team().leader().account();
    events.publishEvent(new EvaluationEvents.ReportReopened(id, edition + 1, leader, by.id(), now));
  }

  /** What the draft lacks before it can be signed. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotSign(CaseId id, Actor reader) {
    Evaluation evaluation = readable(id, reader);
    return whyNotSign(evaluation, store.find(evaluation.key()), clock.instant());
  }

  private List<Refusal> whyNotSign(Evaluation evaluation, ReportDraft draft, Instant now) {
    var refusals = new ArrayList<>(StepRules.whyNotWhileOpen(evaluation, points.of(evaluation)));
    refusals.addAll(
        ReportRules.whyNotSign(
            draft, ChinaTime.dayOf(evaluation.appointedAt()), ChinaTime.dayOf(now)));
    refusals.addAll(
        FindingRules.whyNotSign(found(evaluation), evaluation.team(), draft.visitedOn()));
    return refusals;
  }

  private Evaluation readable(CaseId id, Actor reader) {
    Evaluation evaluation = rounds.get(id);
    if (!AccessRules.seesValues(evaluation, reader)
        || !evaluation.stage().reached(EvaluationStage.REPORTING)) {
      throw new NotFound(id);
    }
    return evaluation;
  }

  private List<Finding> found(Evaluation evaluation) {
    RoundId key = evaluation.key();
    return findings.of(key, evaluation.sitting(), store.edition(key));
  }

  private Result result(Evaluation evaluation, List<Finding> found) {
    Scheme scheme = scheme(evaluation);
    var consensus = agreed.values(evaluation);
    return Scoring.score(scheme, Marks.of(scheme, FindingRules.finalMarks(consensus, found)));
  }

  private Scheme scheme(Evaluation evaluation) {
    return applications.scheme(applications.findTrusted(evaluation.id()));
  }
}
