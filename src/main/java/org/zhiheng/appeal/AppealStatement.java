package org.zhiheng.appeal;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;

/** What one side said; both sides and the handlers read it. */
public record AppealStatement(Side side, String text, AccountId by, Instant at) {}
