package org.zhiheng.evaluation.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.Refusal;

/** What a report must hold before it is signed (8.3, S15). */
public final class ReportRules {

  private ReportRules() {}

  /** Everything that is still missing, each beside its field. */
  public static List<Refusal> whyNotSign(
      ReportDraft draft, LocalDate appointedOn, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    refusals.addAll(whyNotInterview(draft, appointedOn, today));
    refusals.addAll(whyNotVisit(draft, appointedOn, today));
    said(refusals, draft.strengths(), EvaluationRefusal.NO_STRENGTHS, "strengths");
    said(refusals, draft.opportunities(), EvaluationRefusal.NO_OPPORTUNITIES, "opportunities");
    said(refusals, draft.summary(), EvaluationRefusal.NO_SUMMARY, "summary");
    return refusals;
  }

  /** 8.3, S15: everybody is interviewed, and the record says when, how, by whom and with what. */
  private static List<Refusal> whyNotInterview(
      ReportDraft draft, LocalDate appointedOn, LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    LocalDate day = draft.interviewedOn();
    if (day == null) {
      refusals.add(EvaluationRefusal.NO_INTERVIEW_DATE.because().at("interviewedOn"));
    } else if (day.isAfter(today)) {
      refusals.add(EvaluationRefusal.INTERVIEW_IN_FUTURE.because(day).at("interviewedOn"));
    } else if (day.isBefore(appointedOn)) {
      refusals.add(
          EvaluationRefusal.INTERVIEW_BEFORE_TEAM.because(day, appointedOn).at("interviewedOn"));
    }
    if (draft.interviewMode() == null) {
      refusals.add(EvaluationRefusal.NO_INTERVIEW_MODE.because().at("interviewMode"));
    }
    said(refusals, draft.interviewPlace(), EvaluationRefusal.NO_INTERVIEW_PLACE, "interviewPlace");
    said(
        refusals,
        draft.interviewParticipants(),
        EvaluationRefusal.NO_INTERVIEW_PARTICIPANTS,
        "interviewParticipants");
    said(
        refusals,
        draft.interviewSummary(),
        EvaluationRefusal.NO_INTERVIEW_SUMMARY,
        "interviewSummary");
    return refusals;
  }

  /** S15: a site visit where one is needed; day and findings go together. */
  private static List<Refusal> whyNotVisit(
      ReportDraft draft, LocalDate appointedOn, LocalDate today) {
    LocalDate day = draft.visitedOn();
    boolean findings = !Folding.saysNothing(draft.visitFindings());
    if (day == null) {
      return findings
          ? List.of(EvaluationRefusal.NO_VISIT_DATE.because().at("visitedOn"))
          : List.of();
    }
    var refusals = new ArrayList<Refusal>();
    if (!findings) {
      refusals.add(EvaluationRefusal.NO_VISIT_FINDINGS.because().at("visitFindings"));
    }
    if (day.isAfter(today)) {
      refusals.add(EvaluationRefusal.VISIT_IN_FUTURE.because(day).at("visitedOn"));
    }
    if (day.isBefore(appointedOn)) {
      refusals.add(EvaluationRefusal.VISIT_BEFORE_TEAM.because(day, appointedOn).at("visitedOn"));
    }
    return refusals;
  }

  private static void said(
      List<Refusal> refusals, String text, EvaluationRefusal otherwise, String field) {
    if (Folding.saysNothing(text)) {
      refusals.add(otherwise.because().at(field));
    }
  }
}
