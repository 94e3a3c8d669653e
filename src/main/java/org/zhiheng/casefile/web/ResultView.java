package org.zhiheng.casefile.web;

import org.jspecify.annotations.Nullable;
import org.zhiheng.decision.Explanation;
import org.zhiheng.kernel.CaseId;

/**
 * What came of an evaluation, for the person who was evaluated.
 *
 * @param certificate its number; null where none was issued
 */
public record ResultView(CaseId id, Explanation explanation, @Nullable String certificate) {}
