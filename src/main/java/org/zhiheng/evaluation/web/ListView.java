package org.zhiheng.evaluation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.kernel.Slice;

/**
 * The evaluations that the reader may see.
 *
 * @param stage the only stage to show; null for all
 * @param waiting accepted applications that have no team yet, for who may appoint one
 */
public record ListView(
    List<Evaluation> evaluations,
    @Nullable EvaluationStage stage,
    Slice<ApplicationLine> waiting) {}
