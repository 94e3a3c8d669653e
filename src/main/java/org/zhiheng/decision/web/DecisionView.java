package org.zhiheng.decision.web;

import java.util.List;
import org.zhiheng.decision.Decision;
import org.zhiheng.evaluation.Report;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Form;

/**
 * The page of a decision, as its reader may see it.
 *
 * @param mayVote whether the reader is on the panel and has not voted yet
 * @param whyNotGrant what speaks against granting; empty when the panel is free to
 */
public record DecisionView(
    Decision decision, Report report, boolean mayVote, List<Refusal> whyNotGrant, Form form) {}
