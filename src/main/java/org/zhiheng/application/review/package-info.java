/** The formal review, and what two people of the body put right after it (8.2, P17). */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {
      "kernel",
      "organisation",
      "person",
      "scheme",
      "application",
      "application::files"
    })
@NullMarked
package org.zhiheng.application.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
