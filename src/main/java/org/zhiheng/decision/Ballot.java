package org.zhiheng.decision;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;

/**
 * One panellist's vote; once cast it stays, whatever becomes of its panellist (P15).
 *
 * @param reason why, or the questions to the team; may be blank where the vote needs none
 * @param seal the hash of the file that it was cast on
 */
public record Ballot(
    AccountId account, String name, Vote vote, String reason, Instant at, String seal) {}
