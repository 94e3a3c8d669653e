/**
 * What is kept so that nobody else reads it, and what shows that nobody changed it: one cipher, one
 * kind of key file, canonical JSON, signatures, and the tree of hashes that a log rests on.
 */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.zhiheng.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
