package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CaseId;

/** One application in a list. */
public record ApplicationLine(
    CaseId id,
    @Nullable String number,
    String applicantName,
    String organisationName,
    ApplicationStage stage,
    Instant startedAt,
    @Nullable Instant submittedAt,
    @Nullable LocalDate dueOn) {}
