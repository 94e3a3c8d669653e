package org.zhiheng.decision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * Somebody who sits or sat on the panel of a case.
 *
 * @param votedAt when the ballot on the present edition of the report was cast; null without one
 * @param leftAt null as long as the seat is taken
 * @param leftFor why it was given up; blank as long as it is taken
 * @param replacedBy who took the seat; null as long as nobody has
 * @param despite why the seat was given although the applicant asked to keep the person off; blank
 *     where that was not asked
 */
public record Panellist(
    AccountId account,
    PersonId person,
    String name,
    @Nullable Instant votedAt,
    @Nullable Instant leftAt,
    String leftFor,
    @Nullable AccountId replacedBy,
    String despite) {

  /** Takes a seat. */
  static Panellist of(PanelChoice choice, String despite) {
    return new Panellist(
        choice.account().id(),
        choice.account().person(),
        choice.account().name(),
        null,
        null,
        "",
        null,
        choice.keptOff() ? despite.strip() : "");
  }

  public boolean hasVoted() {
    return votedAt != null;
  }

  /** Whether the seat is taken. */
  public boolean sits() {
    return leftAt == null;
  }

  /** Whether the seat was given up and waits for somebody else. */
  public boolean isVacant() {
    return leftAt != null && replacedBy == null;
  }

  Panellist voted(Instant at) {
    return new Panellist(account, person, name, at, leftAt, leftFor, replacedBy, despite);
  }

  /** Another edition of the report is to be voted on. */
  Panellist toVoteAgain() {
    return new Panellist(account, person, name, null, leftAt, leftFor, replacedBy, despite);
  }

  Panellist left(Instant at, String reason) {
    return new Panellist(account, person, name, votedAt, at, reason, replacedBy, despite);
  }

  Panellist replaced(AccountId by) {
    return new Panellist(account, person, name, votedAt, leftAt, leftFor, by, despite);
  }
}
