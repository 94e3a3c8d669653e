/** The pages of appeals, for appellants and for those who handle them. */
@NullMarked
package org.zhiheng.appeal.web;

import org.jspecify.annotations.NullMarked;
