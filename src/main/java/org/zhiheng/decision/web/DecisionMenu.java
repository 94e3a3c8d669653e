package org.zhiheng.decision.web;

import org.springframework.stereotype.Component;
import org.zhiheng.decision.Decisions;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to the decisions. */
@Component
class DecisionMenu implements MenuItem {

  private final Decisions decisions;

  DecisionMenu(Decisions decisions) {
    this.decisions = decisions;
  }

  @Override
  public String key() {
    return "decision";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.MANAGER) || actor.is(Role.PANELLIST) || actor.is(Role.SUPERVISOR);
  }

  @Override
  public int waitingFor(Actor actor) {
    return decisions.waitingFor(actor);
  }
}
