/** The commands of the program; they answer at once because nothing of the server is loaded. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "seal",
      "scheme",
      "scoring",
      "organisation",
      "evaluation",
      "decision",
      "audit",
      "doctor"
    })
@NullMarked
package org.zhiheng.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
