package org.zhiheng.kernel;

import java.time.LocalDate;

/**
 * A limit of time that was counted in working days and still runs.
 *
 * @param days how many the scheme gives
 * @param dueOn the day that was told
 * @param applicants whether it is the applicant's time, and not the body's
 */
public record CountedLimit(CaseId caseId, int days, LocalDate dueOn, boolean applicants) {}
