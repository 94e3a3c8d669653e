/** The commands that need no server. */
@ApplicationModule(allowedDependencies = {"kernel", "scheme", "scoring", "organisation"})
@NullMarked
package org.zhiheng.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
