package org.zhiheng.evaluation.team;

import java.time.LocalDate;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.kernel.CaseId;

/**
 * One evaluation in a list.
 *
 * @param leader the name of the person who leads the team
 */
public record EvaluationLine(
    CaseId id,
    String number,
    String applicantName,
    String organisationName,
    EvaluationStage stage,
    String leader,
    LocalDate dueOn) {}
