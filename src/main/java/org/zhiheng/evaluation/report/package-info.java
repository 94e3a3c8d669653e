/** What interview and visit showed, and the signed report (annexes A to C). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "kernel",
      "scheme",
      "scoring",
      "application",
      "shell",
      "evaluation",
      "evaluation::round",
      "evaluation.team",
      "evaluation.sheet"
    })
@NullMarked
package org.zhiheng.evaluation.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
