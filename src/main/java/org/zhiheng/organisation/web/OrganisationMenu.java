package org.zhiheng.organisation.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to one's organisation. */
@Component
class OrganisationMenu implements MenuItem {

  @Override
  public String key() {
    return "organisation";
  }

  @Override
  public int order() {
    return 35;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.APPLICANT) || actor.is(Role.EMPLOYER);
  }
}
