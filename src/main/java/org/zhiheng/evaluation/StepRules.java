package org.zhiheng.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
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
    var refusals = new ArrayList<>(whyNotIn(evaluation, Stage.DECLARING));
    Optional<Member> member = evaluation.team().member(out);
    if (member.isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (member.filter(each -> each.declaration() == Declaration.DECLARED).isPresent()) {
      refusals.add(EvaluationRefusal.NOT_TO_REPLACE.because());
    }
    return refusals;
  }

  /** An assessor writes into the own sheet as long as it is not submitted. */
  public static List<Refusal> whyNotScore(Evaluation evaluation, AccountId account, Sheet sheet) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, Stage.SCORING));
    if (evaluation.team().member(account).isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (sheet.submitted()) {
      refusals.add(EvaluationRefusal.SHEET_SUBMITTED.because());
    }
    return refusals;
  }

  /** Consensus and report are the leader's. */
  public static List<Refusal> whyNotLead(Evaluation evaluation, AccountId account, Stage stage) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, stage));
    if (!evaluation.isLedBy(account)) {
      refusals.add(EvaluationRefusal.NOT_LEADER.because());
    }
    return refusals;
  }

  private static List<Refusal> whyNotAnswer(Evaluation evaluation, AccountId account) {
    var refusals = new ArrayList<>(whyNotIn(evaluation, Stage.DECLARING));
    Optional<Member> member = evaluation.team().member(account);
    if (member.isEmpty()) {
      refusals.add(EvaluationRefusal.NOT_IN_TEAM.because());
    }
    if (member.filter(each -> each.declaration() != Declaration.OPEN).isPresent()) {
      refusals.add(EvaluationRefusal.ANSWERED_ALREADY.because());
    }
    return refusals;
  }

  private static List<Refusal> whyNotIn(Evaluation evaluation, Stage stage) {
    return evaluation.stage() == stage
        ? List.of()
        : List.of(EvaluationRefusal.WRONG_STAGE.because(evaluation.stage()));
  }
}
