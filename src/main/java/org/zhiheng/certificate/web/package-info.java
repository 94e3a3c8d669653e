/** The pages of {@code certificate}: the list, and one certificate with its paper. */
@NullMarked
package org.zhiheng.certificate.web;

import org.jspecify.annotations.NullMarked;
