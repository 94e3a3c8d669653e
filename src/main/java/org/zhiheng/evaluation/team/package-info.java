/** Putting the team together, and who leaves it on the way (8.3, P9, P15). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "person",
      "body",
      "scheme",
      "impartiality",
      "application",
      "document",
      "shell",
      "evaluation",
      "evaluation::round"
    })
@NullMarked
package org.zhiheng.evaluation.team;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
