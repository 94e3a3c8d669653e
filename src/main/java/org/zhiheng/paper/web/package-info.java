/** The pages of papers. */
@NullMarked
package org.zhiheng.paper.web;

import org.jspecify.annotations.NullMarked;
