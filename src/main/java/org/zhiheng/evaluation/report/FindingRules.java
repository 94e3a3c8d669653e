package org.zhiheng.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.FindingState;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.Team;
import org.zhiheng.evaluation.sheet.Consent;
import org.zhiheng.evaluation.sheet.MarkRules;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** When a final value may differ from the agreed one (S15, P18). */
public final class FindingRules {

  private FindingRules() {}

  /** The coefficients that count: agreed, unless a finding that all agreed to changed one. */
  public static Map<String, BigDecimal> finalMarks(
      Map<String, BigDecimal> consensus, List<Finding> findings) {
    var marks = new HashMap<>(consensus);
    findings.stream()
        .filter(Finding::holds)
        .forEach(finding -> marks.put(finding.row(), finding.coefficient()));
    return marks;
  }

  /** A finding says what was seen, by whom and when, and changes the value of one row. */
  public static List<Refusal> whyNotPropose(
      Scheme scheme,
      Row row,
      FindingProposal typed,
      Map<String, BigDecimal> consensus,
      List<Finding> findings,
      LocalDate appointedOn,
      LocalDate today) {
    BigDecimal value = typed.coefficient();
    var refusals = new ArrayList<>(MarkRules.whyNotValue(scheme, row, value));
    BigDecimal now = finalMarks(consensus, findings).get(row.id());
    if (now != null && now.compareTo(value) == 0) {
      refusals.add(EvaluationRefusal.FINDING_CHANGES_NOTHING.because(row.id()).at("coefficient"));
    }
    if (findings.stream().anyMatch(each -> each.isOpen() && each.row().equals(row.id()))) {
      refusals.add(EvaluationRefusal.FINDING_IS_OPEN.because(row.id()));
    }
    if (Folding.saysNothing(typed.seen())) {
      refusals.add(EvaluationRefusal.FINDING_WITHOUT_WORDS.because().at("seen"));
    }
    if (Folding.saysNothing(typed.seenBy())) {
      refusals.add(EvaluationRefusal.FINDING_WITHOUT_WITNESS.because().at("seenBy"));
    }
    refusals.addAll(whyNotDay(typed.seenOn(), appointedOn, today));
    return refusals;
  }

  /** P18: each member answers once, and a member who does not agree says why. */
  public static List<Refusal> whyNotAnswer(
      Finding finding, AccountId member, boolean agrees, String reason) {
    var refusals = new ArrayList<Refusal>();
    if (!finding.waitsFor(member)) {
      refusals.add(EvaluationRefusal.ANSWERED_ALREADY.because());
    }
    if (!agrees && Folding.saysNothing(reason)) {
      refusals.add(EvaluationRefusal.NO_REASON.because().at("reason"));
    }
    return refusals;
  }

  /** Whoever proposed a finding takes it back as long as it waits for somebody. */
  public static List<Refusal> whyNotWithdraw(Finding finding, AccountId by) {
    return finding.isOpen() && finding.proposedBy().equals(by)
        ? List.of()
        : List.of(EvaluationRefusal.NOT_TO_WITHDRAW.because());
  }

  /** P18: nothing is signed while an agreement is missing, and a visit is on record. */
  public static List<Refusal> whyNotSign(
      List<Finding> findings, Team team, @Nullable LocalDate visitedOn) {
    var refusals = new ArrayList<Refusal>();
    for (Finding finding : findings) {
      team.members().stream()
          .filter(member -> finding.waitsFor(member.account()))
          .map(
              member ->
                  EvaluationRefusal.AGREEMENT_IS_MISSING.because(finding.row(), member.name()))
          .forEach(refusals::add);
      if (finding.holds() && finding.source() == FindingSource.SITE_VISIT && visitedOn == null) {
        refusals.add(
            EvaluationRefusal.FINDING_WITHOUT_VISIT.because(finding.row()).at("visitedOn"));
      }
    }
    return refusals;
  }

  /** What becomes of a finding with one more answer. */
  static FindingState after(Finding finding, Team team, Consent consent) {
    if (!consent.agrees()) {
      return FindingState.DECLINED;
    }
    boolean all =
        team.members().stream()
            .map(Member::account)
            .filter(member -> !member.equals(consent.member()))
            .noneMatch(finding::waitsFor);
    return all ? FindingState.AGREED : FindingState.OPEN;
  }

  private static List<Refusal> whyNotDay(
      @Nullable LocalDate day, LocalDate appointedOn, LocalDate today) {
    if (day == null) {
      return List.of(EvaluationRefusal.FINDING_WITHOUT_DAY.because().at("seenOn"));
    }
    return day.isAfter(today) || day.isBefore(appointedOn)
        ? List.of(EvaluationRefusal.FINDING_OUT_OF_TIME.because(day, appointedOn).at("seenOn"))
        : List.of();
  }
}
