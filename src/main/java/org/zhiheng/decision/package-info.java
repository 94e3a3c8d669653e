/** The decision on a certificate (8.4): who sits on the panel, how it votes, what it decided. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "person",
      "body",
      "scheme",
      "scoring",
      "impartiality",
      "application",
      "evaluation",
      "evaluation.team",
      "evaluation.sheet",
      "evaluation.report",
      "document",
      "seal",
      "jobs",
      "shell"
    })
@NullMarked
package org.zhiheng.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
