/** Everything that happened: who did what to what, and when; written once, never changed. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "shell"})
@NullMarked
package org.zhiheng.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
