/** From the team (8.3) over blind scoring and consensus to the signed report (annexes A to C). */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "scheme", "application"})
@NullMarked
package org.zhiheng.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
