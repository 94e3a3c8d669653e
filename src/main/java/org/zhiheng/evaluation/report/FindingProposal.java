package org.zhiheng.evaluation.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member proposes: a final value, and what interview or visit showed (S15).
 *
 * @param seenOn null where it was not filled in, which is refused
 */
public record FindingProposal(
    BigDecimal coefficient,
    FindingSource source,
    String seen,
    String seenBy,
    @Nullable LocalDate seenOn) {}
