package org.zhiheng.evaluation;

import org.jspecify.annotations.Nullable;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.kernel.AccountId;

/**
 * Somebody who might evaluate a case.
 *
 * @param entry the person's place on the roster; null for somebody who is not on it
 * @param wasInTeam whether the person left the team of this case before
 */
public record Candidate(AccountId account, @Nullable RosterEntry entry, boolean wasInTeam) {

  /** How refusals call the person. */
  String name() {
    return entry == null ? account.toString() : entry.name();
  }
}
