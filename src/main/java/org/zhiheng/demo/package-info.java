/** A demonstration: fictional people, and cases at every stage of the line. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "scheme",
      "organisation",
      "person",
      "body",
      "application",
      "application.recommendation",
      "application.review",
      "evaluation",
      "evaluation.team",
      "evaluation.sheet",
      "evaluation.report",
      "decision",
      "certificate",
      "surveillance",
      "appeal",
      "complaint",
      "surveillance.sanction"
    })
@NullMarked
package org.zhiheng.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
