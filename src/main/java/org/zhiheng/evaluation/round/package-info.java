/** The rounds of evaluations in the database: for team, sheet and report, who ask their rules. */
@NamedInterface("round")
@NullMarked
package org.zhiheng.evaluation.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
