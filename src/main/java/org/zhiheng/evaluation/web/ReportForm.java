package org.zhiheng.evaluation.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhiheng.evaluation.Adjustment;
import org.zhiheng.evaluation.FindingSource;
import org.zhiheng.evaluation.InterviewMode;
import org.zhiheng.evaluation.ReportDraft;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/** The leader's report as fields of a form, and back; {@code final.7.1.1} adjusts row 7.1.1. */
final class ReportForm {

  private static final String FINAL = "final.";
  private static final String GROUND = "ground.";
  private static final String WHY = "why.";

  private ReportForm() {}

  static Form checked(MultiValueMap<String, String> typed, Scheme scheme) {
    Form form =
        Form.of(typed)
            .checkDate("interviewedOn", "visitedOn")
            .atMost(200, "interviewPlace")
            .atMost(500, "interviewParticipants")
            .atMost(5000, "interviewSummary", "visitFindings", "strengths", "opportunities")
            .atMost(5000, "summary");
    for (Row row : scheme.rows()) {
      form.checkNumber(FINAL + row.id()).atMost(1000, WHY + row.id());
    }
    return form;
  }

  static ReportDraft draft(Form form, Scheme scheme) {
    var adjustments = new HashMap<String, Adjustment>();
    for (Row row : scheme.rows()) {
      Adjustment adjustment = adjustment(form, row.id());
      if (adjustment != null) {
        adjustments.put(row.id(), adjustment);
      }
    }
    return new ReportDraft(
        form.dateOrNull("interviewedOn"),
        form.choice("interviewMode", InterviewMode.class),
        form.text("interviewPlace"),
        form.text("interviewParticipants"),
        form.prose("interviewSummary"),
        form.dateOrNull("visitedOn"),
        form.prose("visitFindings"),
        form.prose("strengths"),
        form.prose("opportunities"),
        form.prose("summary"),
        adjustments,
        form.version());
  }

  static Form showing(ReportDraft draft) {
    Map<String, @Nullable Object> fields = fields(draft);
    fields.put("version", draft.version());
    return Form.showing(fields);
  }

  static Map<String, @Nullable Object> fields(ReportDraft draft) {
    var fields = new HashMap<String, @Nullable Object>();
    fields.put("interviewedOn", draft.interviewedOn());
    fields.put("interviewMode", draft.interviewMode());
    fields.put("interviewPlace", draft.interviewPlace());
    fields.put("interviewParticipants", draft.interviewParticipants());
    fields.put("interviewSummary", draft.interviewSummary());
    fields.put("visitedOn", draft.visitedOn());
    fields.put("visitFindings", draft.visitFindings());
    fields.put("strengths", draft.strengths());
    fields.put("opportunities", draft.opportunities());
    fields.put("summary", draft.summary());
    draft
        .adjustments()
        .forEach(
            (row, adjustment) -> {
              fields.put(FINAL + row, adjustment.coefficient().toPlainString());
              fields.put(GROUND + row, adjustment.source());
              fields.put(WHY + row, adjustment.reason());
            });
    return fields;
  }

  private static @Nullable Adjustment adjustment(Form form, String row) {
    return form.numberOrNull(FINAL + row) == null
        ? null
        : new Adjustment(
            form.number(FINAL + row),
            Objects.requireNonNullElse(
                form.choice(GROUND + row, FindingSource.class), FindingSource.INTERVIEW),
            form.text(WHY + row));
  }
}
