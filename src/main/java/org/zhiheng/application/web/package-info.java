/** The pages of the applicant's file, the recommendation and the formal review. */
@ApplicationModule(
    displayName = "Pages of application",
    allowedDependencies = {
      "kernel",
      "identity",
      "organisation",
      "person",
      "body",
      "scheme",
      "document",
      "shell",
      "application",
      "application.recommendation",
      "application.review"
    })
@NullMarked
package org.zhiheng.application.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
