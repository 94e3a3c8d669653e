package org.zhiheng.evaluation.web;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.zhiheng.evaluation.report.InterviewMode;
import org.zhiheng.evaluation.report.ReportDraft;
import org.zhiheng.shell.Form;

/** The leader's report as fields of a form, and back. */
final class ReportForm {

  private ReportForm() {}

  static Form checked(MultiValueMap<String, String> typed) {
    return Form.of(typed)
        .checkDate("interviewedOn", "visitedOn")
        .atMost(200, "interviewPlace")
        .atMost(500, "interviewParticipants")
        .atMost(5000, "interviewSummary", "visitFindings", "strengths", "opportunities")
        .atMost(5000, "summary");
  }

  static ReportDraft draft(Form form) {
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
    return fields;
  }
}
