package org.zhiheng.evaluation.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the leader writes into the report; may be incomplete until it is signed.
 *
 * @param interviewParticipants who took part, as the record names them
 * @param visitedOn the day of the site visit, if there was one
 * @param version the one the user saw; 0 for a new draft
 */
public record ReportDraft(
    @Nullable LocalDate interviewedOn,
    @Nullable InterviewMode interviewMode,
    String interviewPlace,
    String interviewParticipants,
    String interviewSummary,
    @Nullable LocalDate visitedOn,
    String visitFindings,
    String strengths,
    String opportunities,
    String summary,
    int version) {

  /** Nothing written yet. */
  public static final ReportDraft EMPTY =
      new ReportDraft(null, null, "", "", "", null, "", "", "", "", 0);
}
