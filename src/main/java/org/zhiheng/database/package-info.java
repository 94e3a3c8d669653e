/** Finds or starts the PostgreSQL that everything is kept in. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.zhiheng.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
