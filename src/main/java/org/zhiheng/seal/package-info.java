/** What is kept so that nobody else reads it: one cipher, and one kind of file for its keys. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.zhiheng.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
