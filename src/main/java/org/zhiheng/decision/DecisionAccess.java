package org.zhiheng.decision;

import java.util.Optional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

/**
 * Who sees a decision: its panel, and those who oversee the work unless they belong to the
 * applicant's organisation; the applicant never (8.4).
 */
final class DecisionAccess {

  private DecisionAccess() {}

  /**
   * Whether somebody may see it.
   *
   * @param organisation credit code of the applicant's organisation
   */
  static boolean maySee(
      PersonId applicant, String organisation, Optional<Decision> decision, Actor actor) {
    boolean onPanel = decision.filter(it -> isPanellist(it, actor)).isPresent();
    boolean overseer = oversees(actor) && !organisation.equals(actor.organisation());
    return !actor.is(applicant) && (onPanel || overseer);
  }

  /** On the panel of a case, and still a panellist of the body. */
  static boolean isPanellist(Decision decision, Actor actor) {
    return actor.is(Role.PANELLIST) && decision.hasSeat(actor.id());
  }

  static boolean oversees(Actor actor) {
    return actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR);
  }
}
