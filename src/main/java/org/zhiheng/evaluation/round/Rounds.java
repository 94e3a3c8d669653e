package org.zhiheng.evaluation.round;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * The rounds of evaluations for team, sheet and report, which ask their own rules before they read
 * or write. Where a case is named, its present round is meant.
 */
@Component
public class Rounds {

  private final EvaluationStore store;

  Rounds(EvaluationStore store) {
    this.store = store;
  }

  /** Empty as long as the round has no team. */
  public Optional<Evaluation> find(CaseId id) {
    return store.find(id);
  }

  public Evaluation get(CaseId id) {
    return store.get(id);
  }

  /** Makes everybody else who wants to change the round wait. */
  public Evaluation lock(CaseId id) {
    return store.lock(id);
  }

  /** Writes the stage, and moves the version. */
  public void touch(Evaluation evaluation) {
    store.touch(evaluation);
  }

  /** The number of the round that a team is appointed for. */
  public int current(CaseId id) {
    return store.currentRound(id);
  }

  /** Who left the team of a round, by name. */
  public Map<AccountId, String> left(Evaluation evaluation) {
    return store.left(evaluation.key());
  }

  /** Everybody who was ever in a team of the case, in whichever round. */
  public Set<PersonId> evaluators(CaseId id) {
    return store.evaluators(id);
  }
}
