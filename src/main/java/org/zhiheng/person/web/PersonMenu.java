package org.zhiheng.person.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to one's own file. */
@Component
class PersonMenu implements MenuItem {

  @Override
  public String key() {
    return "person";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.APPLICANT);
  }
}
