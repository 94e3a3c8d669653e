package org.zhiheng.application.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to the applications. */
@Component
class ApplicationMenu implements MenuItem {

  @Override
  public String key() {
    return "application";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.APPLICANT)
        || actor.is(Role.EMPLOYER)
        || actor.is(Role.OFFICER)
        || actor.is(Role.MANAGER)
        || actor.is(Role.SUPERVISOR);
  }
}
