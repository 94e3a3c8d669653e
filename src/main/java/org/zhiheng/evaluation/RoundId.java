package org.zhiheng.evaluation;

import org.zhiheng.kernel.CaseId;

/** Which evaluation of a case: the first, or the next one after an upheld appeal. */
public record RoundId(CaseId caseId, int round) {}
