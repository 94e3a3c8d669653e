package org.zhiheng.evaluation.report;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationEvents;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.FindingState;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.StepRules;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.evaluation.sheet.ConsensusReader;
import org.zhiheng.evaluation.sheet.Consent;
import org.zhiheng.evaluation.sheet.MarkRules;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/**
 * What interview and visit showed after the consensus: a member proposes a final value, and it
 * changes once every member agrees on record; the leader alone changes nothing (S15, P18).
 */
@Service
@Transactional
public class Findings {

  private final Rounds rounds;
  private final FindingStore store;
  private final ReportStore reports;
  private final ConsensusReader agreed;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Findings(
      Rounds rounds,
      FindingStore store,
      ReportStore reports,
      ConsensusReader agreed,
      Applications applications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.store = store;
    this.reports = reports;
    this.agreed = agreed;
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /** A member proposes a final value, and agrees to it by doing so. */
  public void propose(CaseId id, String rowId, FindingProposal typed, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotTakePart(evaluation, by.id(), EvaluationStage.REPORTING));
    Scheme scheme = applications.scheme(applications.findTrusted(id));
    Row row = scheme.row(rowId).orElseThrow(() -> new NotFound(rowId));
    Refused.unlessEmpty(
        FindingRules.whyNotPropose(
            scheme,
            row,
            typed,
            agreed.values(evaluation),
            all(evaluation),
            ChinaTime.dayOf(evaluation.appointedAt()),
            LocalDate.now(clock)));
    Instant now = clock.instant();
    BigDecimal value = MarkRules.canonical(scheme, row, typed.coefficient());
    var finding =
        new Finding(
            UUID.randomUUID(),
            reports.edition(evaluation.key()),
            rowId,
            value,
            typed.source(),
            typed.seen().strip(),
            typed.seenBy().strip(),
            Objects.requireNonNull(typed.seenOn()),
            by.id(),
            FindingState.OPEN,
            List.of());
    store.insert(evaluation.key(), evaluation.sitting(), finding, now);
    store.answer(finding.id(), new Consent(by.id(), true, "", now), FindingState.OPEN);
    rounds.touch(evaluation);
    events.publishEvent(
        new EvaluationEvents.FindingProposed(
            id, finding.id(), rowId, waiting(evaluation), by.id(), now));
  }

  /** A member agrees to a finding, or declines it with a reason. */
  public void answer(CaseId id, UUID findingId, boolean agrees, String reason, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotTakePart(evaluation, by.id(), EvaluationStage.REPORTING));
    Finding finding = one(evaluation, findingId);
    Refused.unlessEmpty(FindingRules.whyNotAnswer(finding, by.id(), agrees, reason));
    var consent = new Consent(by.id(), agrees, reason.strip(), clock.instant());
    FindingState state = FindingRules.after(finding, evaluation.team(), consent);
    store.answer(findingId, consent, state);
    rounds.touch(evaluation);
    events.publishEvent(
        new EvaluationEvents.FindingAnswered(
            id, findingId, finding.row(), agrees, waiting(evaluation), by.id(), consent.at()));
    if (state != FindingState.OPEN) {
      events.publishEvent(
          new EvaluationEvents.FindingSettled(
              id, findingId, finding.row(), state, waiting(evaluation), by.id(), consent.at()));
    }
  }

  /** Whoever proposed a finding takes it back. */
  public void withdraw(CaseId id, UUID findingId, Actor by) {
    Evaluation evaluation = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotTakePart(evaluation, by.id(), EvaluationStage.REPORTING));
    Finding finding = one(evaluation, findingId);
    Refused.unlessEmpty(FindingRules.whyNotWithdraw(finding, by.id()));
    store.settle(findingId, FindingState.WITHDRAWN);
    rounds.touch(evaluation);
    events.publishEvent(
        new EvaluationEvents.FindingSettled(
            id,
            findingId,
            finding.row(),
            FindingState.WITHDRAWN,
            waiting(evaluation),
            by.id(),
            clock.instant()));
  }

  /**
   * What was proposed so far, for those who may see values.
   *
   * @throws NotFound for everybody else, and before the consensus is closed
   */
  @Transactional(readOnly = true)
  public List<Finding> of(CaseId id, Actor reader) {
    Evaluation evaluation = rounds.get(id);
    if (!AccessRules.seesValues(evaluation, reader)
        || !evaluation.stage().reached(EvaluationStage.REPORTING)) {
      throw new NotFound(id);
    }
    return all(evaluation);
  }

  /** Who has yet to answer some finding. */
  private Set<AccountId> waiting(Evaluation evaluation) {
    List<Finding> findings = all(evaluation);
    return evaluation.team().accounts().stream()
        .filter(member -> findings.stream().anyMatch(finding -> finding.waitsFor(member)))
        .collect(Collectors.toSet());
  }

  private Finding one(Evaluation evaluation, UUID id) {
    return all(evaluation).stream()
        .filter(finding -> finding.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  private List<Finding> all(Evaluation evaluation) {
    RoundId key = evaluation.key();
    return store.of(key, evaluation.sitting(), reports.edition(key));
  }
}
