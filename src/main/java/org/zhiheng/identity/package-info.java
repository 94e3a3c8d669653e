/** Accounts, their roles, and signing in. */
@ApplicationModule(allowedDependencies = {"kernel", "shell"})
@NullMarked
package org.zhiheng.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
