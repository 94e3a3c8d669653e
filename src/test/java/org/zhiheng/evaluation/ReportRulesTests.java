package org.zhiheng.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.Teams.SCHEME;
import static org.zhiheng.evaluation.Teams.TODAY;
import static org.zhiheng.evaluation.Teams.marks;
import static org.zhiheng.evaluation.Teams.reasons;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportRulesTests {

  private static final LocalDate APPOINTED = TODAY.minusDays(10);

  @Test
  void a_complete_report_may_be_signed() {
    assertThat(whyNot(report(TODAY, null, "", Map.of()))).isEmpty();
    assertThat(whyNot(report(APPOINTED, TODAY, "现场有序", Map.of()))).isEmpty();
  }

  @Test
  void clause_8_3_an_empty_report_is_refused_with_everything_it_lacks() {
    assertThat(whyNot(ReportDraft.EMPTY))
        .containsExactly(
            EvaluationRefusal.NO_INTERVIEW_DATE,
            EvaluationRefusal.NO_INTERVIEW_MODE,
            EvaluationRefusal.NO_INTERVIEW_PLACE,
            EvaluationRefusal.NO_INTERVIEW_PARTICIPANTS,
            EvaluationRefusal.NO_INTERVIEW_SUMMARY,
            EvaluationRefusal.NO_STRENGTHS,
            EvaluationRefusal.NO_OPPORTUNITIES,
            EvaluationRefusal.NO_SUMMARY);
  }

  @ParameterizedTest
  @CsvSource({"1, INTERVIEW_IN_FUTURE", "-11, INTERVIEW_BEFORE_TEAM"})
  void clause_8_3_the_interview_lies_between_appointment_and_signature(
      int days, EvaluationRefusal refusal) {
    assertThat(whyNot(report(TODAY.plusDays(days), null, "", Map.of()))).containsExactly(refusal);
  }

  @ParameterizedTest
  @CsvSource({"1, VISIT_IN_FUTURE", "-11, VISIT_BEFORE_TEAM"})
  void s15_so_does_a_visit(int days, EvaluationRefusal refusal) {
    assertThat(whyNot(report(TODAY, TODAY.plusDays(days), "有序", Map.of())))
        .containsExactly(refusal);
  }

  @Test
  void s15_day_and_findings_of_a_visit_go_together() {
    assertThat(whyNot(report(TODAY, TODAY, "", Map.of())))
        .containsExactly(EvaluationRefusal.NO_VISIT_FINDINGS);
    assertThat(whyNot(report(TODAY, null, "有序", Map.of())))
        .containsExactly(EvaluationRefusal.NO_VISIT_DATE);
  }

  @Test
  void s15_a_finding_changes_a_value_with_a_reason_only() {
    assertThat(whyNot(adjusted("0.7", FindingSource.INTERVIEW, "")))
        .containsExactly(EvaluationRefusal.ADJUSTED_WITHOUT_REASON);
    assertThat(whyNot(adjusted("0.7", FindingSource.SITE_VISIT, "核查")))
        .containsExactly(EvaluationRefusal.ADJUSTED_WITHOUT_VISIT);
    assertThat(whyNot(adjusted("0.50", FindingSource.INTERVIEW, "面谈")))
        .containsExactly(EvaluationRefusal.ADJUSTED_TO_THE_SAME);
    assertThat(whyNot(adjusted("0.7", FindingSource.INTERVIEW, "面谈"))).isEmpty();
  }

  @Test
  void s2_a_final_value_is_one_of_the_scale() {
    assertThat(
            reasons(ReportRules.whyNotSave(SCHEME, adjusted("0.6", FindingSource.INTERVIEW, "面谈"))))
        .containsExactly(EvaluationRefusal.VALUE_NOT_ALLOWED);
  }

  @Test
  void s15_what_is_not_adjusted_stays_as_agreed() {
    var adjustments = adjusted("0.7", FindingSource.INTERVIEW, "面谈").adjustments();

    var marks = ReportRules.finalMarks(marks("0.5"), adjustments);

    assertThat(marks.get("7.4.3")).isEqualByComparingTo("0.7");
    assertThat(marks.get("7.4.4")).isEqualByComparingTo("0.5");
    assertThat(marks).hasSize(15);
  }

  private static ReportDraft adjusted(String value, FindingSource source, String reason) {
    var adjustment = new Adjustment(new BigDecimal(value), source, reason);
    return report(TODAY, null, "", Map.of("7.4.3", adjustment));
  }

  static ReportDraft report(
      LocalDate interview, LocalDate visit, String findings, Map<String, Adjustment> adjustments) {
    return new ReportDraft(
        interview,
        InterviewMode.VIDEO,
        "演示会议室",
        "测试甲、评价组全体",
        "面谈纪要",
        visit,
        findings,
        "优势",
        "机会",
        "结论",
        adjustments,
        0);
  }

  private static List<EvaluationRefusal> whyNot(ReportDraft draft) {
    return reasons(ReportRules.whyNotSign(SCHEME, draft, marks("0.5"), APPOINTED, TODAY));
  }
}
