/** Tells people what happened in their cases and what waits for them, on a page and by mail. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "audit",
      "body",
      "casefile",
      "complaint",
      "identity",
      "jobs",
      "shell"
    })
@NullMarked
package org.zhiheng.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
