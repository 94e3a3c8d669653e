/** The certificate: its number, validity, states, and the paper that a holder takes home. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "drawing",
      "identity",
      "organisation",
      "person",
      "body",
      "scheme",
      "impartiality",
      "application",
      "decision",
      "document",
      "jobs",
      "shell"
    })
@NullMarked
package org.zhiheng.certificate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
