/** Blind scoring and the consensus that follows (S13). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "kernel",
      "scheme",
      "scoring",
      "application",
      "evaluation",
      "evaluation::round",
      "evaluation.team"
    })
@NullMarked
package org.zhiheng.evaluation.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
