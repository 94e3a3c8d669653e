/** The public register: checking certificates by their number, and what stands on notice. */
@ApplicationModule(allowedDependencies = {"kernel", "decision", "certificate", "shell"})
@NullMarked
package org.zhiheng.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
