/**
 * Events that befall holders and what the body decides on them (9.3, C3, C4): report, hearing,
 * proposal by one, decision by two others.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "scheme",
      "certificate",
      "document",
      "jobs",
      "shell"
    })
@NullMarked
package org.zhiheng.surveillance.sanction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
