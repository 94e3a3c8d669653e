/** The pages of {@code registry}: the search box, and what is known of a number. */
@NullMarked
package org.zhiheng.registry.web;

import org.jspecify.annotations.NullMarked;
