/** The public form, the pages that mailed links lead to, and where complaints are answered. */
@NullMarked
package org.zhiheng.complaint.web;

import org.jspecify.annotations.NullMarked;
