package org.zhiheng.decision;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;

/**
 * One panellist's vote; once cast it stays.
 *
 * @param reason may be blank where the vote is to grant
 */
public record Ballot(AccountId account, String name, Vote vote, String reason, Instant at) {}
