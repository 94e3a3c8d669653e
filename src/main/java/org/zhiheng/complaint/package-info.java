/**
 * What people without an account send in through the public form, and what becomes of it: reports
 * of events (9.3, C3), objections to a public notice (P11) and complaints about the body (ISO/IEC
 * 17024, 9.9), which are answered here.
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "scheme",
      "body",
      "application",
      "certificate",
      "decision",
      "surveillance.sanction",
      "appeal",
      "audit",
      "jobs",
      "shell"
    })
@NullMarked
package org.zhiheng.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
