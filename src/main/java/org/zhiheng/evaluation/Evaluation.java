package org.zhiheng.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * One round of the evaluation of a case.
 *
 * @param round 1, and one more for each evaluation that others had to do again
 * @param number the application's number, and with the names beside it what lists show
 * @param schemeId the edition of the standard that the case follows
 * @param sitting how often the team has begun to agree; agreed values belong to one sitting
 * @param tied who of the body's overseers and panellists is tied to the case today
 * @param evaluators everybody who was ever in a team of the case, in whichever round
 * @param dueOn the last working day for the report
 */
public record Evaluation(
    CaseId id,
    int round,
    String number,
    AccountId applicant,
    PersonId applicantPerson,
    String applicantName,
    String organisationName,
    Set<PersonId> tied,
    String schemeId,
    EvaluationStage stage,
    int sitting,
    Team team,
    Set<PersonId> evaluators,
    Instant appointedAt,
    LocalDate dueOn,
    int version) {

  public Evaluation {
    tied = Set.copyOf(tied);
    evaluators = Set.copyOf(evaluators);
  }

  public RoundId key() {
    return new RoundId(id, round);
  }

  public boolean isLedBy(AccountId account) {
    return team.leader().account().equals(account);
  }

  /** The member declares; the last declaration opens the scoring. */
  public Evaluation declare(AccountId account, Set<Statement> statements, Instant at) {
    Team declared = team.with(account, member(account).declared(statements, at));
    Evaluation after = with(declared);
    return stage == EvaluationStage.DECLARING && declared.allDeclared()
        ? after.move(EvaluationStage.SCORING)
        : after;
  }

  public Evaluation decline(AccountId account, String reason, Instant at) {
    return with(team.with(account, member(account).declined(reason, at)));
  }

  /**
   * A member leaves the seat. Whoever takes it scores blind: so a team that has begun to agree goes
   * back to scoring, and agrees anew in its next sitting once all sheets are in (S13, P15).
   */
  public Evaluation leave(AccountId account, Departure cause, String reason, Instant at) {
    Evaluation after = with(team.with(account, member(account).left(cause, reason, at)));
    return agreesAlready() ? after.move(EvaluationStage.SCORING).nextSitting() : after;
  }

  public boolean agreesAlready() {
    return stage == EvaluationStage.CONSENSUS || stage == EvaluationStage.REPORTING;
  }

  private Evaluation nextSitting() {
    return copy(stage, sitting + 1, team);
  }

  /** Somebody else of the team leads from now on. */
  public Evaluation ledBy(AccountId account) {
    return with(team.ledBy(account));
  }

  /** Somebody else takes the place and the seat of a member. */
  public Evaluation replace(AccountId out, AccountId in, PersonId person, String name) {
    return with(team.with(out, Member.open(in, person, name, member(out).seat())));
  }

  /**
   * The next stage.
   *
   * @throws IllegalStateException when the table of moves has no such move
   */
  public Evaluation move(EvaluationStage to) {
    if (!stage.next().contains(to)) {
      throw new IllegalStateException("no move from " + stage + " to " + to);
    }
    return copy(to, sitting, team);
  }

  private Evaluation with(Team other) {
    return copy(stage, sitting, other);
  }

  private Evaluation copy(EvaluationStage otherStage, int otherSitting, Team otherTeam) {
    return new Evaluation(
        id,
        round,
        number,
        applicant,
        applicantPerson,
        applicantName,
        organisationName,
        tied,
        schemeId,
        otherStage,
        otherSitting,
        otherTeam,
        evaluators,
        appointedAt,
        dueOn,
        version);
  }

  private Member member(AccountId account) {
    return team.member(account).orElseThrow();
  }
}
