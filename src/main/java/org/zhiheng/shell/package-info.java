/**
 * The page frame that every module's pages stand in: menu, forms, messages, errors; knows no other
 * module.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.zhiheng.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
