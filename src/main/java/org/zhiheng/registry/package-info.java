/**
 * The public register: checking certificates by their number, what proves them, and what stands on
 * notice.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "decision", "certificate", "audit", "seal", "shell"})
@NullMarked
package org.zhiheng.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
