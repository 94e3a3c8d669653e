package org.zhiheng.identity.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to the accounts. */
@Component
class AccountMenu implements MenuItem {

  @Override
  public String key() {
    return "identity";
  }

  @Override
  public int order() {
    return 90;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.ADMINISTRATOR);
  }
}
