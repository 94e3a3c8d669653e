package org.zhiheng.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scoring.Marks;
import org.zhiheng.scoring.Result;
import org.zhiheng.scoring.Scoring;

/** The evaluation report: written and signed by the leader of the team (8.3, annexes A to C). */
@Service
@Transactional
public class Reports {

  private final EvaluationStore evaluations;
  private final ReportStore store;
  private final ConsensusStore agreed;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Reports(
      EvaluationStore evaluations,
      ReportStore store,
      ConsensusStore agreed,
      Applications applications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.evaluations = evaluations;
    this.store = store;
    this.agreed = agreed;
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
    readable(id, reader);
    return store.find(id);
  }

  /** What the agreed values and the adjustments of a draft come to. */
  @Transactional(readOnly = true)
  public Result preview(CaseId id, ReportDraft draft, Actor reader) {
    Evaluation evaluation = readable(id, reader);
    return result(evaluation, draft);
  }

  /** Saves the report, finished or not; {@code typed.version()} is the one the user saw. */
  public void save(CaseId id, ReportDraft typed, Actor by) {
    Evaluation evaluation = evaluations.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), Stage.REPORTING));
    Refused.unlessEmpty(ReportRules.whyNotSave(scheme(evaluation), typed));
    store.save(id, typed);
  }

  /** Signs the report, which nobody changes any more. */
  public void sign(CaseId id, int version, Actor by) {
    Evaluation evaluation = evaluations.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLead(evaluation, by.id(), Stage.REPORTING));
    ReportDraft draft = store.find(id);
    if (draft.version() != version) {
      throw new Stale(id);
    }
    Instant now = clock.instant();
    Refused.unlessEmpty(whyNotSign(evaluation, draft, now));
    Result result = result(evaluation, draft);
    store.sign(id, version, Signature.of(by, now, result));
    evaluations.update(evaluation.move(Stage.REPORTED));
    events.publishEvent(
        new EvaluationEvents.ReportSigned(
            id, result.grade().code(), result.grade().certifies(), by.id(), now));
  }

  /** What the draft lacks before it can be signed. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotSign(CaseId id, Actor reader) {
    return whyNotSign(readable(id, reader), store.find(id), clock.instant());
  }

  private List<Refusal> whyNotSign(Evaluation evaluation, ReportDraft draft, Instant now) {
    return ReportRules.whyNotSign(
        scheme(evaluation),
        draft,
        agreed.values(evaluation.id()),
        LocalDate.ofInstant(evaluation.appointedAt(), clock.getZone()),
        LocalDate.ofInstant(now, clock.getZone()));
  }

  private Evaluation readable(CaseId id, Actor reader) {
    Evaluation evaluation = evaluations.get(id);
    if (!AccessRules.seesValues(evaluation, reader)
        || !evaluation.stage().reached(Stage.REPORTING)) {
      throw new NotFound(id);
    }
    return evaluation;
  }

  private Result result(Evaluation evaluation, ReportDraft draft) {
    Scheme scheme = scheme(evaluation);
    var marks = ReportRules.finalMarks(agreed.values(evaluation.id()), draft.adjustments());
    return Scoring.score(scheme, Marks.of(scheme, marks));
  }

  private Scheme scheme(Evaluation evaluation) {
    return applications.scheme(applications.findTrusted(evaluation.id()));
  }
}
