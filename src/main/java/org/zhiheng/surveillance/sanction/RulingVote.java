package org.zhiheng.surveillance.sanction;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * What somebody else says to a proposal.
 *
 * @param reason needed where somebody disagrees
 */
public record RulingVote(
    AccountId by, PersonId person, boolean agrees, String reason, Instant at) {}
