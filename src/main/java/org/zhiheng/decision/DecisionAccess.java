package org.zhiheng.decision;

import java.util.Optional;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/**
 * Who sees a decision: its panel, and those who oversee the work and have no other part in the
 * case. The applicant never sees it, but has it explained once it is made (8.4).
 */
final class DecisionAccess {

  private DecisionAccess() {}

  static boolean maySee(Evaluation evaluation, Optional<Decision> decision, Actor actor) {
    boolean onPanel = decision.filter(it -> isPanellist(it, actor)).isPresent();
    return !actor.is(evaluation.applicantPerson())
        && (onPanel || AccessRules.oversees(evaluation, actor));
  }

  /**
   * The applicant reads what came of it and why once it is decided, with any of their accounts;
   * before that nothing is told, and to nobody else by this way.
   */
  static boolean isExplained(Decision decision, Actor actor) {
    return decision.isDecided() && actor.is(decision.heading().person());
  }

  /** On the panel of a case, and still a panellist of the body. */
  static boolean isPanellist(Decision decision, Actor actor) {
    return actor.is(Role.PANELLIST) && decision.hasSeat(actor.id());
  }

  static boolean oversees(Actor actor) {
    return actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR);
  }
}
