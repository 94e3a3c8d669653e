package org.zhiheng.evaluation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * A member of a team.
 *
 * @param person who it is, by whatever account
 * @param statements what was declared
 * @param at when the member declared, declined or left
 * @param reason why the member declined or left
 */
public record Member(
    AccountId account,
    PersonId person,
    String name,
    Seat seat,
    IndependenceState independence,
    Set<Statement> statements,
    @Nullable Instant at,
    @Nullable String reason) {

  public Member {
    statements = Set.copyOf(statements);
  }

  static Member open(AccountId account, PersonId person, String name, Seat seat) {
    return new Member(account, person, name, seat, IndependenceState.OPEN, Set.of(), null, null);
  }

  Member declared(Set<Statement> declared, Instant when) {
    return as(IndependenceState.DECLARED, declared, when, null);
  }

  Member declined(String why, Instant when) {
    return as(IndependenceState.DECLINED, Set.of(), when, why);
  }

  private Member as(
      IndependenceState state, Set<Statement> declared, Instant when, @Nullable String why) {
    return new Member(account, person, name, seat, state, declared, when, why);
  }
}
