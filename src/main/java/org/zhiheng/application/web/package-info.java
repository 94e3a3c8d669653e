/**
 * The pages of {@code application}: the applicant's file, the recommendation, the formal review.
 */
@NullMarked
package org.zhiheng.application.web;

import org.jspecify.annotations.NullMarked;
