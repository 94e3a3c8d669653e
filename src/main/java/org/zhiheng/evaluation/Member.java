package org.zhiheng.evaluation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * A member of a team.
 *
 * @param person who it is, whichever account was used
 * @param statements what was declared
 * @param at when the member declared, declined or left
 * @param departure why the member left; null for a member who did not
 * @param reason why the member declined or left, in words
 */
public record Member(
    AccountId account,
    PersonId person,
    String name,
    Seat seat,
    IndependenceState independence,
    Set<Statement> statements,
    @Nullable Instant at,
    @Nullable Departure departure,
    @Nullable String reason) {

  public Member {
    statements = Set.copyOf(statements);
  }

  public static Member open(AccountId account, PersonId person, String name, Seat seat) {
    return new Member(
        account, person, name, seat, IndependenceState.OPEN, Set.of(), null, null, null);
  }

  public boolean hasDeclared() {
    return independence == IndependenceState.DECLARED;
  }

  public boolean isVacant() {
    return independence.isVacant();
  }

  Member declared(Set<Statement> declared, Instant when) {
    return as(IndependenceState.DECLARED, declared, when, null, null);
  }

  Member declined(String why, Instant when) {
    return as(IndependenceState.DECLINED, Set.of(), when, null, why);
  }

  /** What was declared stays in the record. */
  Member left(Departure cause, String why, Instant when) {
    return as(IndependenceState.LEFT, statements, when, cause, why);
  }

  Member in(Seat other) {
    return new Member(
        account, person, name, other, independence, statements, at, departure, reason);
  }

  private Member as(
      IndependenceState state,
      Set<Statement> declared,
      Instant when,
      @Nullable Departure cause,
      @Nullable String why) {
    return new Member(account, person, name, seat, state, declared, when, cause, why);
  }
}
