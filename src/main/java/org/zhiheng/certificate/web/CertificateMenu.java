package org.zhiheng.certificate.web;

import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.MenuItem;

/** The way to the certificates. */
@Component
class CertificateMenu implements MenuItem {

  @Override
  public String key() {
    return "certificate";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public boolean shownTo(Actor actor) {
    return actor.is(Role.APPLICANT)
        || actor.is(Role.OFFICER)
        || actor.is(Role.MANAGER)
        || actor.is(Role.SUPERVISOR);
  }
}
