package org.zhiheng.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.Teams.LEADER;
import static org.zhiheng.evaluation.Teams.SCHEME;
import static org.zhiheng.evaluation.Teams.SECOND;
import static org.zhiheng.evaluation.Teams.THIRD;
import static org.zhiheng.evaluation.Teams.TODAY;
import static org.zhiheng.evaluation.Teams.evaluation;
import static org.zhiheng.evaluation.Teams.marks;
import static org.zhiheng.evaluation.Teams.reasons;
import static org.zhiheng.evaluation.Teams.row;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.FindingState;
import org.zhiheng.evaluation.Team;
import org.zhiheng.evaluation.Teams;
import org.zhiheng.evaluation.sheet.Consent;
import org.zhiheng.kernel.AccountId;

/** After the consensus a final value changes only by a finding that every member agrees to. */
class FindingRulesTests {

  private static final LocalDate APPOINTED = TODAY.minusDays(10);
  private static final Team TEAM = evaluation(EvaluationStage.REPORTING).team();

  @Test
  void s15_a_finding_says_what_was_seen_by_whom_and_when() {
    assertThat(whyNot(proposal("0.7", "补充了材料", "测试甲", TODAY))).isEmpty();
    assertThat(whyNot(proposal("0.7", "...", "", null)))
        .containsExactly(
            EvaluationRefusal.FINDING_WITHOUT_WORDS,
            EvaluationRefusal.FINDING_WITHOUT_WITNESS,
            EvaluationRefusal.FINDING_WITHOUT_DAY);
    for (LocalDate day : List.of(TODAY.plusDays(1), APPOINTED.minusDays(1))) {
      assertThat(whyNot(proposal("0.7", "补充了材料", "测试甲", day)))
          .containsExactly(EvaluationRefusal.FINDING_OUT_OF_TIME);
    }
  }

  @Test
  void s15_a_finding_changes_a_value_to_another_of_the_scale() {
    assertThat(whyNot(proposal("0.6", "补充了材料", "测试甲", TODAY)))
        .containsExactly(EvaluationRefusal.VALUE_NOT_ALLOWED);
    assertThat(whyNot(proposal("0.50", "补充了材料", "测试甲", TODAY)))
        .containsExactly(EvaluationRefusal.FINDING_CHANGES_NOTHING);
    assertThat(whyNot(proposal("0.9", "补充了材料", "测试甲", TODAY), finding(FindingState.OPEN)))
        .containsExactly(EvaluationRefusal.FINDING_IS_OPEN);
  }

  @Test
  void p18_a_value_changes_once_every_member_agrees_and_not_before() {
    assertThat(FindingRules.finalMarks(marks("0.5"), List.of(finding(FindingState.OPEN))))
        .isEqualTo(marks("0.5"));
    assertThat(FindingRules.finalMarks(marks("0.5"), List.of(finding(FindingState.DECLINED))))
        .isEqualTo(marks("0.5"));
    assertThat(FindingRules.finalMarks(marks("0.5"), List.of(finding(FindingState.AGREED))))
        .containsEntry("7.4.3", new BigDecimal("0.7"));
    Finding asked = finding(FindingState.OPEN, LEADER);
    assertThat(FindingRules.after(asked, TEAM, consent(SECOND, true))).isEqualTo(FindingState.OPEN);
    assertThat(
            FindingRules.after(
                finding(FindingState.OPEN, LEADER, SECOND), TEAM, consent(THIRD, true)))
        .isEqualTo(FindingState.AGREED);
    assertThat(FindingRules.after(asked, TEAM, consent(SECOND, false)))
        .isEqualTo(FindingState.DECLINED);
  }

  @Test
  void p18_a_member_answers_once_and_declines_with_a_reason() {
    Finding asked = finding(FindingState.OPEN, LEADER);
    assertThat(FindingRules.whyNotAnswer(asked, SECOND, true, "")).isEmpty();
    assertThat(reasons(FindingRules.whyNotAnswer(asked, SECOND, false, "———")))
        .containsExactly(EvaluationRefusal.NO_REASON);
    assertThat(reasons(FindingRules.whyNotAnswer(asked, LEADER, true, "")))
        .containsExactly(EvaluationRefusal.ANSWERED_ALREADY);
    assertThat(FindingRules.whyNotWithdraw(asked, LEADER)).isEmpty();
    assertThat(reasons(FindingRules.whyNotWithdraw(asked, SECOND)))
        .containsExactly(EvaluationRefusal.NOT_TO_WITHDRAW);
    assertThat(reasons(FindingRules.whyNotWithdraw(finding(FindingState.AGREED), LEADER)))
        .containsExactly(EvaluationRefusal.NOT_TO_WITHDRAW);
  }

  @Test
  void p18_nothing_is_signed_while_an_agreement_is_missing() {
    assertThat(
            reasons(
                FindingRules.whyNotSign(List.of(finding(FindingState.OPEN, LEADER)), TEAM, null)))
        .containsExactly(
            EvaluationRefusal.AGREEMENT_IS_MISSING, EvaluationRefusal.AGREEMENT_IS_MISSING);
    assertThat(
            FindingRules.whyNotSign(
                List.of(finding(FindingState.AGREED), finding(FindingState.DECLINED)), TEAM, null))
        .isEmpty();
  }

  @Test
  void s15_a_finding_of_a_visit_needs_the_visit_on_record() {
    Finding visit =
        new Finding(
            UUID.randomUUID(),
            1,
            "7.4.3",
            new BigDecimal("0.7"),
            FindingSource.SITE_VISIT,
            "现场有序",
            "测试甲",
            TODAY,
            LEADER,
            FindingState.AGREED,
            List.of());
    assertThat(reasons(FindingRules.whyNotSign(List.of(visit), TEAM, null)))
        .containsExactly(EvaluationRefusal.FINDING_WITHOUT_VISIT);
    assertThat(FindingRules.whyNotSign(List.of(visit), TEAM, TODAY)).isEmpty();
  }

  static Finding finding(FindingState state, AccountId... agree) {
    return new Finding(
        UUID.randomUUID(),
        1,
        "7.4.3",
        new BigDecimal("0.7"),
        FindingSource.INTERVIEW,
        "面谈补充了材料",
        "测试甲",
        TODAY,
        LEADER,
        state,
        List.of(agree).stream().map(member -> consent(member, true)).toList());
  }

  private static Consent consent(AccountId member, boolean agrees) {
    return new Consent(member, agrees, agrees ? "" : "没有看到", Teams.NOW);
  }

  private static FindingProposal proposal(
      String value, String seen, String seenBy, LocalDate seenOn) {
    return new FindingProposal(
        new BigDecimal(value), FindingSource.INTERVIEW, seen, seenBy, seenOn);
  }

  private static List<EvaluationRefusal> whyNot(FindingProposal typed, Finding... earlier) {
    return reasons(
        FindingRules.whyNotPropose(
            SCHEME, row("7.4.3"), typed, marks("0.5"), List.of(earlier), APPOINTED, TODAY));
  }
}
