package org.zhiheng.body.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to the evaluation body and its roster. */
@Component
class BodyMenu implements MenuItem {

  @Override
  public String key() {
    return "body";
  }

  @Override
  public int order() {
    return 80;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.ADMINISTRATOR) || actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR);
  }
}
