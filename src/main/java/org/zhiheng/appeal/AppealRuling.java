package org.zhiheng.appeal;

import java.time.LocalDate;

/** What the majority of its handlers decided about an appeal, and when. */
public record AppealRuling(AppealOutcome outcome, LocalDate on) {}
