package org.zhiheng.jobs.web;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Warnings;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Waiting;

/** How many warnings wait for administrators. */
@Component
class WarningCount implements Waiting {

  private final Warnings warnings;

  WarningCount(Warnings warnings) {
    this.warnings = warnings;
  }

  @Override
  public Map<String, Integer> counts(Actor actor) {
    return actor.is(Role.ADMINISTRATOR) ? Map.of("jobs", warnings.count()) : Map.of();
  }
}
