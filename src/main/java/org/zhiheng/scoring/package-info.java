/** From coefficients to points, gates and a grade, in exact decimals; values in, result out. */
@ApplicationModule(allowedDependencies = {"kernel", "scheme"})
@NullMarked
package org.zhiheng.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
