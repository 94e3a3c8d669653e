package org.zhiheng.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/**
 * The evaluation of one case.
 *
 * @param number the application's number, and with the names beside it what lists show
 * @param schemeId the edition of the standard that the case follows
 * @param dueOn the last working day for the report
 */
public record Evaluation(
    CaseId id,
    String number,
    AccountId applicant,
    String applicantName,
    String organisationName,
    String schemeId,
    Stage stage,
    Team team,
    Instant appointedAt,
    LocalDate dueOn,
    int version) {

  public boolean isLedBy(AccountId account) {
    return team.leader().account().equals(account);
  }

  /** The member declares; the last declaration opens the scoring. */
  Evaluation declare(AccountId account, Set<Statement> statements, Instant at) {
    Team declared = team.with(account, member(account).declared(statements, at));
    Evaluation after = with(declared);
    return declared.allDeclared() ? after.move(Stage.SCORING) : after;
  }

  Evaluation decline(AccountId account, String reason, Instant at) {
    return with(team.with(account, member(account).declined(reason, at)));
  }

  /** Somebody else takes the place and the part of a member. */
  Evaluation replace(AccountId out, AccountId in, String name) {
    return with(team.with(out, Member.open(in, name, member(out).part())));
  }

  /**
   * The next stage.
   *
   * @throws IllegalStateException when the table of moves has no such move
   */
  Evaluation move(Stage to) {
    if (!stage.next().contains(to)) {
      throw new IllegalStateException("no move from " + stage + " to " + to);
    }
    return copy(to, team);
  }

  private Evaluation with(Team other) {
    return copy(stage, other);
  }

  private Evaluation copy(Stage otherStage, Team otherTeam) {
    return new Evaluation(
        id,
        number,
        applicant,
        applicantName,
        organisationName,
        schemeId,
        otherStage,
        otherTeam,
        appointedAt,
        dueOn,
        version);
  }

  private Member member(AccountId account) {
    return team.member(account).orElseThrow();
  }
}
