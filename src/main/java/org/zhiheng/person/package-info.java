/** The natural person: identity, education, title, professional life and training (5.1). */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "document",
      "shell",
      "jobs",
      "seal"
    })
@NullMarked
package org.zhiheng.person;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
