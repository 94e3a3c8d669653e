package org.zhiheng.audit.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to the audit trail. */
@Component
class AuditMenu implements MenuItem {

  @Override
  public String key() {
    return "audit";
  }

  @Override
  public int order() {
    return 95;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.SUPERVISOR) || actor.is(Role.ADMINISTRATOR);
  }
}
