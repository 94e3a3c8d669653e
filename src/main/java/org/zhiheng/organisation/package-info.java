/**
 * Employers: the unified social credit code, the industry by GB/T 4754-2017 and the size by the
 * method of the NBS of 2017.
 */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "scheme", "shell"})
@NullMarked
package org.zhiheng.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
