/**
 * The evaluation body (评价主体, clause 6) of this installation, its roster of assessors, and the
 * providers of training that it recognises.
 */
@ApplicationModule(
    allowedDependencies = {"kernel", "identity", "jobs", "organisation", "scheme", "shell"})
@NullMarked
package org.zhiheng.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
