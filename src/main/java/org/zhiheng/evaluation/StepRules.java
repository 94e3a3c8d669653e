package org.zhiheng.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;

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
    if (reason.isBlank()) {
      refusals.add(EvaluationRefusal.NO_REASON.because().at("reason"));
    }
    return refusals;
  }

  /** A member who has not declared gives way to somebody else. */
  public static List<Refusal> whyNotReplace(Evaluation evaluation, AccountId out) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, EvaluationStage.DECLARING));
    Optional<Member> member = evaluation.team().member(out);
    if (member.isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (member.filter(each -> each.independence() == IndependenceState.DECLARED).isPresent()) {
      refusals.add(EvaluationRefusal.NOT_TO_REPLACE.because());
    }
    return refusals;
  }

  /** An assessor writes into the own sheet as long as it is not submitted. */
  public static List<Refusal> whyNotScore(Evaluation evaluation, AccountId account, Sheet sheet) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, EvaluationStage.SCORING));
    if (evaluation.team().member(account).isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (sheet.submitted()) {
      refusals.add(EvaluationRefusal.SHEET_SUBMITTED.because());
    }
    return refusals;
  }

  /** Consensus and report are the leader's. */
  public static List<Refusal> whyNotLead(
      Evaluation evaluation, AccountId account, EvaluationStage stage) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, stage));
    if (!evaluation.isLedBy(account)) {
      refusals.add(EvaluationRefusal.NOT_LEADER.because());
    }
    return refusals;
  }

  /** 8.4: whoever decides sends a signed report back with questions, and nobody who evaluated. */
  public static List<Refusal> whyNotReopen(Evaluation evaluation, String questions, Actor by) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, EvaluationStage.REPORTED));
    if (questions.isBlank()) {
      refusals.add(EvaluationRefusal.NO_QUESTIONS.because().at("questions"));
    }
    refusals.addAll(whyNotOutside(evaluation, by));
    return refusals;
  }

  /** After an upheld appeal other people evaluate again what was reported. */
  public static List<Refusal> whyNotBeginAgain(Evaluation evaluation, String reason, Actor by) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, EvaluationStage.REPORTED));
    if (reason.isBlank()) {
      refusals.add(EvaluationRefusal.NO_REASON.because().at("reason"));
    }
    refusals.addAll(whyNotOutside(evaluation, by));
    return refusals;
  }

  private static List<Refusal> whyNotOutside(Evaluation evaluation, Actor by) {
    return by.is(evaluation.applicantPerson()) || evaluation.evaluators().contains(by.person())
        ? List.of(EvaluationRefusal.NOT_OUTSIDE.because())
        : List.of();
  }

  private static List<Refusal> whyNotAnswer(Evaluation evaluation, AccountId account) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, EvaluationStage.DECLARING));
    Optional<Member> member = evaluation.team().member(account);
    if (member.isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (member.filter(each -> each.independence() != IndependenceState.OPEN).isPresent()) {
      refusals.add(EvaluationRefusal.ANSWERED_ALREADY.because());
    }
    return refusals;
  }

  private static List<Refusal> whyNotIn(Evaluation evaluation, EvaluationStage stage) {
    return evaluation.stage() == stage
        ? List.of()
        : List.of(EvaluationRefusal.WRONG_STAGE.because(evaluation.stage()));
  }
}
