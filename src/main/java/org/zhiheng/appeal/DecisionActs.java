package org.zhiheng.appeal;

import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.decision.Decision;
import org.zhiheng.decision.Decisions;
import org.zhiheng.decision.Outcome;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.Schemes;

/** What a panel decided on a person (8.4): none awarded, or a lower grade than there is. */
@Component
class DecisionActs implements AppealedActs {

  private final Decisions decisions;
  private final Evaluations evaluations;
  private final Schemes schemes;

  DecisionActs(Decisions decisions, Evaluations evaluations, Schemes schemes) {
    this.decisions = decisions;
    this.evaluations = evaluations;
    this.schemes = schemes;
  }

  /** A later round takes the decision of the one before out of the world. */
  @Override
  public Optional<AppealedAct> of(CaseId id) {
    return decisions
        .ofCase(id)
        .filter(Decision::isDecided)
        .filter(it -> evaluations.ofCase(id).filter(of -> of.round() == it.round()).isPresent())
        .filter(it -> it.outcome() == Outcome.DENIED || !isHighest(it))
        .map(DecisionActs::act);
  }

  private boolean isHighest(Decision decision) {
    Scheme scheme = schemes.find(decision.heading().schemeId()).orElseThrow();
    return scheme.grades().getLast().code().equals(decision.poll().grade());
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
