/** The pages of teams, scoring desk, consensus and report. */
@ApplicationModule(
    displayName = "Pages of evaluation",
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "person",
      "body",
      "scheme",
      "scoring",
      "application",
      "document",
      "shell",
      "evaluation",
      "evaluation.team",
      "evaluation.sheet",
      "evaluation.report"
    })
@NullMarked
package org.zhiheng.evaluation.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
