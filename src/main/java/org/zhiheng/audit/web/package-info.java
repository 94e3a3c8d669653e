/** The pages of {@code audit}. */
@NullMarked
package org.zhiheng.audit.web;

import org.jspecify.annotations.NullMarked;
