/** The recommendation of the employer, and of another one after a change (8.1 a, P4). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "person",
      "scheme",
      "application",
      "application::files"
    })
@NullMarked
package org.zhiheng.application.recommendation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
