/** The page on which an organisation tells about itself. */
@NullMarked
package org.zhiheng.organisation.web;

import org.jspecify.annotations.NullMarked;
