package org.zhiheng.appeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * The handlers of an appeal, what both sides told them, and what they found.
 *
 * @param seats how many handlers it has, whoever they are
 * @param statementsUntil the last day for a statement
 */
public record Hearing(
    int seats,
    LocalDate statementsUntil,
    List<Handler> handlers,
    List<AppealStatement> statements,
    List<AppealVote> votes) {

  public Hearing {
    handlers = List.copyOf(handlers);
    statements = List.copyOf(statements);
    votes = List.copyOf(votes);
  }

  /** Who handles it now. */
  public Optional<Handler> handler(AccountId account) {
    return handlers.stream()
        .filter(Handler::handles)
        .filter(it -> it.account().equals(account))
        .findFirst();
  }

  /** Whether somebody handles it now, with any of their accounts. */
  public boolean isHandler(PersonId person) {
    return handlers.stream().anyMatch(it -> it.handles() && it.person().equals(person));
  }

  public boolean hasVoted(AccountId account) {
    return votes.stream().anyMatch(it -> it.by().equals(account));
  }

  /** Whether a side has said something. */
  public boolean heard(Side side) {
    return statements.stream().anyMatch(it -> it.side() == side);
  }

  /** What more than half of the seats found; empty as long as they have not. */
  public Optional<AppealOutcome> majority() {
    return List.of(AppealOutcome.values()).stream()
        .filter(it -> 2 * votes.stream().filter(vote -> vote.vote() == it).count() > seats)
        .findFirst();
  }

  /** Why the majority found so, without names. */
  public List<String> reasons() {
    return majority().stream()
        .flatMap(it -> votes.stream().filter(vote -> vote.vote() == it))
        .map(AppealVote::reason)
        .toList();
  }
}
