/**
 * What falls due by itself and what must follow a commit: jobs that run once over all nodes, the
 * register of published events, and what administrators have to see to.
 */
@ApplicationModule(allowedDependencies = {"kernel", "shell"})
@NullMarked
package org.zhiheng.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
