/** Applying for an evaluation and its formal review: clauses 5, 8.1 and 8.2. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "person",
      "body",
      "scheme",
      "impartiality",
      "document",
      "shell"
    })
@NullMarked
package org.zhiheng.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
