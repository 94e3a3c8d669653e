/** The rule book as data: indicators, scales, gates, grades, periods and how the text is read. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package org.zhiheng.scheme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
