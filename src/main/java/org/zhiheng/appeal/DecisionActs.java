package org.zhiheng.appeal;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Conclusions;
import org.zhiheng.decision.Decision;
import org.zhiheng.decision.DecisionRules;
import org.zhiheng.decision.DecisionStage;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Outcome;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** What a panel decided on a person (8.4): none awarded, or a lower grade than there is. */
@Component
class DecisionActs implements AppealedActs {

  private final Decisions decisions;
  private final Evaluations evaluations;
  private final Conclusions conclusions;
  private final Schemes schemes;

  DecisionActs(
      Decisions decisions, Evaluations evaluations, Conclusions conclusions, Schemes schemes) {
    this.decisions = decisions;
    this.evaluations = evaluations;
    this.conclusions = conclusions;
    this.schemes = schemes;
  }

  @Override
  public Set<AppealedKind> kinds() {
    return EnumSet.of(AppealedKind.DENIAL, AppealedKind.GRADE);
  }

  /** A decision counts only as long as no later round of the case has begun. */
  @Override
  public List<AppealedAct> of(CaseId id) {
    return decisions
        .trustedOfCase(id)
        .filter(Decision::isDecided)
        .filter(
            it -> evaluations.trustedOfCase(id).filter(of -> of.round() == it.round()).isPresent())
        .filter(this::isAppealable)
        .map(DecisionActs::act)
        .stream()
        .toList();
  }

  /** What was awarded and stands in public takes effect first, or is objected to there (P11). */
  @Override
  public List<Refusal> whyNotUndo(AppealedAct act) {
    boolean inPublic =
        decisions
            .trustedOfCase(act.caseId())
            .filter(it -> it.stage() == DecisionStage.NOTICE)
            .isPresent();
    return inPublic
        ? List.of(AppealRefusal.ON_NOTICE.because())
        : conclusions.whyNotReopen(act.caseId());
  }

  /** Other people evaluate and decide again. */
  @Override
  public void undo(AppealedAct act, String appeal, AccountId by) {
    conclusions.reopen(act.caseId());
    evaluations.newRound(act.caseId(), appeal, by);
  }

  private boolean isAppealable(Decision decision) {
    Outcome outcome = Objects.requireNonNull(decision.outcome(), "it is decided");
    Scheme scheme = schemes.find(decision.heading().schemeId()).orElseThrow();
    return DecisionRules.isAppealable(outcome, decision.grade(), scheme);
  }

  private static AppealedAct act(Decision decision) {
    return new AppealedAct(
        decision.id(),
        decision.outcome() == Outcome.DENIED ? AppealedKind.DENIAL : AppealedKind.GRADE,
        Integer.toString(decision.round()),
        Objects.requireNonNull(decision.decidedOn(), "it is decided"),
        decision.heading().person(),
        decision.heading().number(),
        decision.heading().applicantName(),
        decision.heading().organisationName(),
        decision.heading().schemeId());
  }
}
