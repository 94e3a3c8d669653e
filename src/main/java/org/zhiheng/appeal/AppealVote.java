package org.zhiheng.appeal;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;

/** What one handler finds, and why; it stays as it was given. */
public record AppealVote(AccountId by, AppealOutcome vote, String reason, Instant at) {}
