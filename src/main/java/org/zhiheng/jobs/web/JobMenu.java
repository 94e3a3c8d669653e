package org.zhiheng.jobs.web;

import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Warnings;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to the jobs; it counts what administrators have to see to. */
@Component
class JobMenu implements MenuItem {

  private final Warnings warnings;

  JobMenu(Warnings warnings) {
    this.warnings = warnings;
  }

  @Override
  public String key() {
    return "jobs";
  }

  @Override
  public int order() {
    return 97;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.ADMINISTRATOR);
  }

  @Override
  public int waitingFor(Actor actor) {
    return warnings.count();
  }
}
