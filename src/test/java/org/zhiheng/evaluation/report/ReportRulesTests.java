package org.zhiheng.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhiheng.evaluation.Teams.TODAY;
import static org.zhiheng.evaluation.Teams.reasons;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.evaluation.EvaluationRefusal;

public class ReportRulesTests {

  private static final LocalDate APPOINTED = TODAY.minusDays(10);

  @Test
  void a_complete_report_may_be_signed() {
    assertThat(whyNot(report(TODAY, null, ""))).isEmpty();
    assertThat(whyNot(report(APPOINTED, TODAY, "现场有序"))).isEmpty();
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
    assertThat(whyNot(report(TODAY.plusDays(days), null, ""))).containsExactly(refusal);
  }

  @ParameterizedTest
  @CsvSource({"1, VISIT_IN_FUTURE", "-11, VISIT_BEFORE_TEAM"})
  void s15_so_does_a_visit(int days, EvaluationRefusal refusal) {
    assertThat(whyNot(report(TODAY, TODAY.plusDays(days), "有序"))).containsExactly(refusal);
  }

  @Test
  void s15_day_and_findings_of_a_visit_go_together() {
    assertThat(whyNot(report(TODAY, TODAY, "")))
        .containsExactly(EvaluationRefusal.NO_VISIT_FINDINGS);
    assertThat(whyNot(report(TODAY, null, "有序"))).containsExactly(EvaluationRefusal.NO_VISIT_DATE);
  }

  public static ReportDraft report(LocalDate interview, LocalDate visit, String findings) {
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
        0);
  }

  private static List<EvaluationRefusal> whyNot(ReportDraft draft) {
    return reasons(ReportRules.whyNotSign(draft, APPOINTED, TODAY));
  }
}
