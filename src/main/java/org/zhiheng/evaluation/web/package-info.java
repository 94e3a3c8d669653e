/** The pages of teams, scoring desk, consensus and report. */
@NullMarked
package org.zhiheng.evaluation.web;

import org.jspecify.annotations.NullMarked;
