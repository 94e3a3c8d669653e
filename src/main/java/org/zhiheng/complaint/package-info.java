/**
 * What people without an account send in through the public form, and what becomes of it: reports
 * of events (9.3, C3) and objections to a public notice (P11).
 */
@ApplicationModule(
    allowedDependencies = {
      "kernel",
      "organisation",
      "certificate",
      "decision",
      "surveillance.sanction",
      "jobs",
      "shell"
    })
@NullMarked
package org.zhiheng.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
