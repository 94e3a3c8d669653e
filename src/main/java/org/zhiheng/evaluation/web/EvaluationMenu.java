package org.zhiheng.evaluation.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to the evaluations. */
@Component
class EvaluationMenu implements MenuItem {

  @Override
  public String key() {
    return "evaluation";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.MANAGER) || actor.is(Role.ASSESSOR) || actor.is(Role.SUPERVISOR);
  }
}
