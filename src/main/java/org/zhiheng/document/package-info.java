/** Files that people hand in or that the body issues: kept unchanged, hashed, and guarded. */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "jobs"})
@NullMarked
package org.zhiheng.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
