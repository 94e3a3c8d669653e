/** Zhiheng: evaluation of Chief Quality Officers by DB32/T 4570-2023. */
@NullMarked
package org.zhiheng;

import org.jspecify.annotations.NullMarked;
