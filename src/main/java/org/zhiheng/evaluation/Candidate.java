package org.zhiheng.evaluation;

import org.jspecify.annotations.Nullable;
import org.zhiheng.body.RosterEntry;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * Somebody who might evaluate a case.
 *
 * @param entry the person's place on the roster; null for somebody who is not on it
 * @param wasInTeam whether the person is or was in a team of this case
 */
public record Candidate(
    AccountId account, PersonId person, @Nullable RosterEntry entry, boolean wasInTeam) {

  /** How refusals call the person. */
  String name() {
    return entry == null ? account.toString() : entry.name();
  }
}
