package org.zhiheng.evaluation.sheet;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;

/**
 * What a member says to a value that needs the agreement of every member (S10, S15, P18).
 *
 * @param reason why the member does not agree; else may be blank
 */
public record Consent(AccountId member, boolean agrees, String reason, Instant at) {}
