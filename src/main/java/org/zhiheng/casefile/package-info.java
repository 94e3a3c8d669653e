/** Where a case is, who has it and what waits for whom: read models that follow the events. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "application",
      "evaluation",
      "decision",
      "certificate",
      "surveillance",
      "surveillance.sanction",
      "appeal",
      "jobs",
      "audit",
      "shell"
    })
@NullMarked
package org.zhiheng.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
