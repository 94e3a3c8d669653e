/** Accounts, their roles, and signing in. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "jobs", "seal"})
@NullMarked
package org.zhiheng.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
