/** The pages of the evaluation body and its roster. */
@NullMarked
package org.zhiheng.body.web;

import org.jspecify.annotations.NullMarked;
