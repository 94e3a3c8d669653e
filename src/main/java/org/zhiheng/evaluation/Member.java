package org.zhiheng.evaluation;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;

/**
 * A member of a team.
 *
 * @param statements what was declared
 * @param at when the member declared or declined
 * @param reason why the member declined
 */
public record Member(
    AccountId account,
    String name,
    Part part,
    Declaration declaration,
    Set<Statement> statements,
    @Nullable Instant at,
    @Nullable String reason) {

  public Member {
    statements = Set.copyOf(statements);
  }

  static Member open(AccountId account, String name, Part part) {
    return new Member(account, name, part, Declaration.OPEN, Set.of(), null, null);
  }

  Member declared(Set<Statement> declared, Instant when) {
    return new Member(account, name, part, Declaration.DECLARED, declared, when, null);
  }

  Member declined(String why, Instant when) {
    return new Member(account, name, part, Declaration.DECLINED, Set.of(), when, why);
  }
}
