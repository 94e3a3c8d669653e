package org.zhiheng.evaluation.team;

import org.jspecify.annotations.Nullable;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.kernel.AccountId;

/**
 * Somebody who might evaluate a case.
 *
 * @param entry the person's place on the roster; null for somebody who is not on it
 */
public record Nominee(AccountId account, Candidate candidate, @Nullable RosterEntry entry) {}
