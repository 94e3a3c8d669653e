/** How papers are drawn: fonts, pen, lines of Chinese text, the page of a letter, PDF/A. */
@ApplicationModule(allowedDependencies = "kernel")
@NullMarked
package org.zhiheng.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
