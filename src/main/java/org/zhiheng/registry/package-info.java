/** Public verification of certificates by their number, without signing in. */
@ApplicationModule(allowedDependencies = {"kernel", "certificate", "shell"})
@NullMarked
package org.zhiheng.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
