/** Appeals against what the body decided on a person (8.2, 8.4; ISO/IEC 17024, 9.8). */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "person",
      "scheme",
      "impartiality",
      "application",
      "application.review",
      "evaluation",
      "evaluation.team",
      "evaluation.report",
      "decision",
      "certificate",
      "surveillance.sanction",
      "document",
      "shell"
    })
@NullMarked
package org.zhiheng.appeal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
