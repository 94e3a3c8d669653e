/** The pages of continuing education, and of what a holder may do today. */
@NullMarked
package org.zhiheng.surveillance.web;

import org.jspecify.annotations.NullMarked;
