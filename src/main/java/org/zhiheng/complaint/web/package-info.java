/** The public form, and the page that the mailed link leads to. */
@NullMarked
package org.zhiheng.complaint.web;

import org.jspecify.annotations.NullMarked;
