/**
 * Everything that happened: who did what to what, and when; written once, never changed, and proved
 * by a log that others can check.
 */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "seal", "jobs", "identity"})
@NullMarked
package org.zhiheng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
