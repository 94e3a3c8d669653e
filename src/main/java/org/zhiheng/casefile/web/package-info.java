/** The pages of {@code casefile}. */
@NullMarked
package org.zhiheng.casefile.web;

import org.jspecify.annotations.NullMarked;
