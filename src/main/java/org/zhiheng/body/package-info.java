/** The evaluation body (评价主体, clause 6) of this installation and its roster of assessors. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "organisation", "scheme", "shell"})
@NullMarked
package org.zhiheng.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
