package org.zhiheng.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CaseId;

/**
 * A decision in a list.
 *
 * @param seats how many the panel has
 * @param cast how many ballots on the present edition of the report are in
 * @param toVote whether the reader's ballot is waited for
 */
public record DecisionLine(
    CaseId id,
    int round,
    String number,
    String applicantName,
    String organisationName,
    String grade,
    DecisionStage stage,
    @Nullable Outcome outcome,
    int seats,
    int cast,
    LocalDate dueOn,
    boolean toVote) {}
