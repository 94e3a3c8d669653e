package org.zhiheng.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** Who may take which step of an evaluation, and when (8.3, P9, S13). */
public final class StepRules {

  private StepRules() {}

  /** Each member declares, every statement on its own. */
  public static List<Refusal> whyNotDeclare(
      Evaluation evaluation, AccountId account, Set<Statement> statements) {
    var refusals = new ArrayList<>(whyNotAnswer(evaluation, account));
    Arrays.stream(Statement.values())
        .filter(statement -> !statements.contains(statement))
        .map(statement -> EvaluationRefusal.STATEMENT_MISSING.because(statement).at("statements"))
        .forEach(refusals::add);
    return refusals;
  }

  /** A member declines with a reason. */
  public static List<Refusal> whyNotDecline(
      Evaluation evaluation, AccountId account, String reason) {
    var refusals = new ArrayList<>(whyNotAnswer(evaluation, account));
    refusals.addAll(whyNotUnexplained(reason));
    return refusals;
  }

  /** P15: whoever has declared may have to leave, and says why. */
  public static List<Refusal> whyNotLeave(Evaluation evaluation, AccountId account, String reason) {
    var refusals = new ArrayList<>(whyNotRunning(evaluation));
    refusals.addAll(whyNotUnexplained(reason));
    Optional<Member> member = evaluation.team().member(account);
    if (member.isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    } else if (member.get().isVacant()) {
      refusals.add(EvaluationRefusal.SEAT_IS_EMPTY.because(member.get().name()));
    } else if (!member.get().hasDeclared()) {
      refusals.add(EvaluationRefusal.NOT_DECLARED.because());
    }
    return refusals;
  }

  /** P15: the manager takes somebody out who has not left by themselves. */
  public static List<Refusal> whyNotDismiss(Evaluation evaluation, AccountId out, String reason) {
    var refusals = new ArrayList<>(whyNotRunning(evaluation));
    refusals.addAll(whyNotUnexplained(reason));
    Optional<Member> member = evaluation.team().member(out);
    if (member.isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    } else if (member.get().isVacant()) {
      refusals.add(EvaluationRefusal.SEAT_IS_EMPTY.because(member.get().name()));
    }
    return refusals;
  }

  /** P15: an empty seat, or one of somebody who has not declared, goes to somebody else. */
  public static List<Refusal> whyNotReplace(Evaluation evaluation, AccountId out, String reason) {
    var refusals = new ArrayList<>(whyNotRunning(evaluation));
    refusals.addAll(whyNotUnexplained(reason));
    Optional<Member> member = evaluation.team().member(out);
    if (member.isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (member.filter(Member::hasDeclared).isPresent()) {
      refusals.add(EvaluationRefusal.NOT_TO_REPLACE.because());
    }
    return refusals;
  }

  /** P15: one of those who have declared leads where the leader has left. */
  public static List<Refusal> whyNotLetLead(Evaluation evaluation, AccountId in, String reason) {
    var refusals = new ArrayList<>(whyNotRunning(evaluation));
    refusals.addAll(whyNotUnexplained(reason));
    if (!evaluation.team().leader().isVacant()) {
      refusals.add(EvaluationRefusal.LEADER_IS_THERE.because());
    }
    if (evaluation.team().member(in).filter(Member::hasDeclared).isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    return refusals;
  }

  /** What is to be settled about a member first; the team neither agrees nor signs before. */
  public static List<Refusal> whyNotWhileOpen(
      Evaluation evaluation, Map<AccountId, Set<MemberObstacle>> points) {
    var refusals = new ArrayList<Refusal>();
    for (Member member : evaluation.team().members()) {
      for (MemberObstacle point : points.getOrDefault(member.account(), Set.of())) {
        refusals.add(EvaluationRefusal.POINT_IS_OPEN.because(member.name(), point));
      }
    }
    return refusals;
  }

  /** An assessor writes into the own sheet as long as it is not submitted. */
  public static List<Refusal> whyNotScore(
      Evaluation evaluation, AccountId account, boolean submitted) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, EvaluationStage.SCORING));
    if (evaluation.team().member(account).filter(Member::hasDeclared).isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (submitted) {
      refusals.add(EvaluationRefusal.SHEET_SUBMITTED.because());
    }
    return refusals;
  }

  /** S10, S15: what needs every member's agreement is for every member who has declared. */
  public static List<Refusal> whyNotTakePart(
      Evaluation evaluation, AccountId account, EvaluationStage stage) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, stage));
    if (evaluation.team().member(account).filter(Member::hasDeclared).isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    return refusals;
  }

  /** Consensus and report are the leader's. */
  public static List<Refusal> whyNotLead(
      Evaluation evaluation, AccountId account, EvaluationStage stage) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, stage));
    Member leader = evaluation.team().leader();
    if (!leader.account().equals(account) || leader.isVacant()) {
      refusals.add(EvaluationRefusal.NOT_LEADER.because());
    }
    return refusals;
  }

  /** 8.4: whoever decides sends a signed report back with questions, and nobody who evaluated. */
  public static List<Refusal> whyNotReopen(Evaluation evaluation, String questions, Actor by) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, EvaluationStage.REPORTED));
    if (Folding.saysNothing(questions)) {
      refusals.add(EvaluationRefusal.NO_QUESTIONS.because().at("questions"));
    }
    refusals.addAll(whyNotOutside(evaluation, by));
    return refusals;
  }

  /** After an upheld appeal other people evaluate again what was reported. */
  public static List<Refusal> whyNotBeginAgain(Evaluation evaluation, String reason) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, EvaluationStage.REPORTED));
    refusals.addAll(whyNotUnexplained(reason));
    return refusals;
  }

  private static List<Refusal> whyNotOutside(Evaluation evaluation, Actor by) {
    boolean decides = by.is(Role.PANELLIST) || by.is(Role.MANAGER);
    return !decides
            || by.is(evaluation.applicantPerson())
            || evaluation.evaluators().contains(by.person())
            || evaluation.tied().contains(by.person())
        ? List.of(EvaluationRefusal.NOT_OUTSIDE.because())
        : List.of();
  }

  private static List<Refusal> whyNotAnswer(Evaluation evaluation, AccountId account) {
    // whoever comes later declares while the others score
    var refusals =
        new ArrayList<>(
            evaluation.stage() == EvaluationStage.SCORING
                ? List.<Refusal>of()
                : whyNotIn(evaluation, EvaluationStage.DECLARING));
    Optional<Member> member = evaluation.team().member(account);
    if (member.isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (member.filter(each -> each.independence() != IndependenceState.OPEN).isPresent()) {
      refusals.add(EvaluationRefusal.ANSWERED_ALREADY.because());
    }
    return refusals;
  }

  private static List<Refusal> whyNotUnexplained(String reason) {
    return Folding.saysNothing(reason)
        ? List.of(EvaluationRefusal.NO_REASON.because().at("reason"))
        : List.of();
  }

  private static List<Refusal> whyNotRunning(Evaluation evaluation) {
    return evaluation.stage().runs()
        ? List.of()
        : List.of(EvaluationRefusal.WRONG_STAGE.because(evaluation.stage()));
  }

  private static List<Refusal> whyNotIn(Evaluation evaluation, EvaluationStage stage) {
    return evaluation.stage() == stage
        ? List.of()
        : List.of(EvaluationRefusal.WRONG_STAGE.because(evaluation.stage()));
  }
}
