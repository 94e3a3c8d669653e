package org.zhiheng.person.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.person.Claims;
import org.zhiheng.person.Retention;
import org.zhiheng.shell.Waiting;

/** How many numbers and retention periods wait for an administrator. */
@Component
class AdministrationCount implements Waiting {

  private final Claims claims;
  private final Retention retention;

  AdministrationCount(Claims claims, Retention retention) {
    this.claims = claims;
    this.retention = retention;
  }

  @Override
  public Map<String, Integer> counts(Actor actor) {
    return actor.is(Role.ADMINISTRATOR)
        ? Map.of("identity", claims.waiting(actor) + retention.waiting(actor))
        : Map.of();
  }
}
