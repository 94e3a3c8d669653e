package org.zhiheng.evaluation;

import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/** Who sees what of an evaluation; the applicant sees nothing of it (8.3, S13). */
public final class AccessRules {

  private AccessRules() {}

  /** Team, stage and what comes next. */
  public static boolean maySee(Evaluation evaluation, Actor actor) {
    return isMember(evaluation, actor) || oversees(evaluation, actor);
  }

  /** In the team and not declined: who is replaced or declines is out at once. */
  public static boolean isMember(Evaluation evaluation, Actor actor) {
    return answers(evaluation, actor, IndependenceState.OPEN)
        || answers(evaluation, actor, IndependenceState.DECLARED);
  }

  /** The applicant's file: nobody in the team before having declared confidentiality. */
  public static boolean mayReadDossier(Evaluation evaluation, Actor actor) {
    return answers(evaluation, actor, IndependenceState.DECLARED) || oversees(evaluation, actor);
  }

  /** The own sheet: declared, and not before scoring was opened. */
  public static boolean scores(Evaluation evaluation, Actor actor) {
    return answers(evaluation, actor, IndependenceState.DECLARED)
        && evaluation.stage().reached(EvaluationStage.SCORING);
  }

  /** Who has submitted and who has not, without any value. */
  public static boolean seesProgress(Evaluation evaluation, Actor actor) {
    return oversees(evaluation, actor)
        || (isMember(evaluation, actor) && evaluation.isLedBy(actor.id()));
  }

  /** The values: the team once all sheets are in, others once the consensus is closed. */
  public static boolean seesValues(Evaluation evaluation, Actor actor) {
    EvaluationStage stage = evaluation.stage();
    return (answers(evaluation, actor, IndependenceState.DECLARED)
            && stage.reached(EvaluationStage.CONSENSUS))
        || (oversees(evaluation, actor) && stage.reached(EvaluationStage.REPORTING));
  }

  /**
   * Managers and supervisors, whose part in this case comes first: nobody oversees a case they
   * evaluate or evaluated, or are tied to, by whichever of their accounts.
   */
  public static boolean oversees(Evaluation evaluation, Actor actor) {
    return (actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR))
        && !actor.is(evaluation.applicantPerson())
        && !evaluation.evaluators().contains(actor.person())
        && !evaluation.tied().contains(actor.person());
  }

  private static boolean answers(Evaluation evaluation, Actor actor, IndependenceState state) {
    return actor.is(Role.ASSESSOR)
        && !actor.is(evaluation.applicantPerson())
        && evaluation
            .team()
            .member(actor.id())
            .filter(member -> member.independence() == state)
            .isPresent();
  }
}
