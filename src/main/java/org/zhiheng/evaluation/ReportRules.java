package org.zhiheng.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/** What a report must hold before it is signed (8.3, S15). */
public final class ReportRules {

  private ReportRules() {}

  /** The coefficients that count: agreed, unless a finding changed one (S15). */
  public static Map<String, BigDecimal> finalMarks(
      Map<String, BigDecimal> consensus, Map<String, Adjustment> adjustments) {
    var marks = new HashMap<>(consensus);
    adjustments.forEach((row, adjustment) -> marks.put(row, adjustment.coefficient()));
    return marks;
  }

  /** A report may be saved unfinished; only values outside the scale are not taken (S2). */
  public static List<Refusal> whyNotSave(Scheme scheme, ReportDraft draft) {
    var refusals = new ArrayList<Refusal>();
    draft
        .adjustments()
        .forEach(
            (id, adjustment) -> {
              Row row = scheme.row(id).orElseThrow(() -> new NotFound(id));
              MarkRules.whyNotValue(scheme, row, adjustment.coefficient()).stream()
                  .map(refusal -> refusal.at("final." + id))
                  .forEach(refusals::add);
            });
    return refusals;
  }

  /** Everything that is still missing, each beside its field. */
  public static List<Refusal> whyNotSign(
      Scheme scheme,
      ReportDraft draft,
      Map<String, BigDecimal> consensus,
      LocalDate appointedOn,
      LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    refusals.addAll(whyNotInterview(draft, appointedOn, today));
    refusals.addAll(whyNotVisit(draft, appointedOn, today));
    said(refusals, draft.strengths(), EvaluationRefusal.NO_STRENGTHS, "strengths");
    said(refusals, draft.opportunities(), EvaluationRefusal.NO_OPPORTUNITIES, "opportunities");
    said(refusals, draft.summary(), EvaluationRefusal.NO_SUMMARY, "summary");
    for (Row row : scheme.rows()) {
      Adjustment adjustment = draft.adjustments().get(row.id());
      if (adjustment != null) {
        refusals.addAll(whyNotAdjust(row, adjustment, consensus.get(row.id()), draft));
      }
    }
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
    boolean findings = !draft.visitFindings().isBlank();
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

  /** S15: a finding may change an agreed value, with a reason. */
  private static List<Refusal> whyNotAdjust(
      Row row, Adjustment adjustment, @Nullable BigDecimal agreed, ReportDraft draft) {
    var refusals = new ArrayList<Refusal>();
    if (adjustment.reason().isBlank()) {
      refusals.add(
          EvaluationRefusal.ADJUSTED_WITHOUT_REASON.because(row.id()).at("why." + row.id()));
    }
    if (adjustment.source() == FindingSource.SITE_VISIT && draft.visitedOn() == null) {
      refusals.add(
          EvaluationRefusal.ADJUSTED_WITHOUT_VISIT.because(row.id()).at("ground." + row.id()));
    }
    if (agreed != null && agreed.compareTo(adjustment.coefficient()) == 0) {
      refusals.add(
          EvaluationRefusal.ADJUSTED_TO_THE_SAME.because(row.id()).at("final." + row.id()));
    }
    return refusals;
  }

  private static void said(
      List<Refusal> refusals, String text, EvaluationRefusal otherwise, String field) {
    if (text.isBlank()) {
      refusals.add(otherwise.because().at(field));
    }
  }
}
