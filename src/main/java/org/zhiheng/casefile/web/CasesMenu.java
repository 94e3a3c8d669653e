package org.zhiheng.casefile.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to all cases, which the search box of the frame leads to as well. */
@Component
class CasesMenu implements MenuItem {

  @Override
  public String key() {
    return "casefile.cases";
  }

  @Override
  public String path() {
    return "/casefile/cases";
  }

  @Override
  public int order() {
    return 15;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.OFFICER) || actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR);
  }

  @Override
  public boolean answersSearch() {
    return true;
  }
}
