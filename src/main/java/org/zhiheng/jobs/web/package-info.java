/** The pages of {@code jobs}. */
@NullMarked
package org.zhiheng.jobs.web;

import org.jspecify.annotations.NullMarked;
