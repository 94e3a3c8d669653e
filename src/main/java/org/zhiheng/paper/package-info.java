/** The papers of the body: numbered, kept as they were issued, drawn for whom they concern. */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "drawing",
      "identity",
      "organisation",
      "person",
      "body",
      "scheme",
      "scoring",
      "document",
      "application",
      "decision",
      "certificate",
      "surveillance",
      "surveillance.sanction",
      "appeal",
      "casefile",
      "shell"
    })
@NullMarked
package org.zhiheng.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
