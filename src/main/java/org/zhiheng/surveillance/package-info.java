/** What is asked of holders while a certificate runs, and what they may do with it (clause 9). */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "body",
      "scheme",
      "impartiality",
      "application",
      "certificate",
      "document",
      "jobs",
      "shell"
    })
@NullMarked
package org.zhiheng.surveillance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
