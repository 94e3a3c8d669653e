package org.zhiheng.appeal;

import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.report.Report;
import org.zhiheng.scheme.Scheme;

/**
 * The case that an appeal is about, as its handlers read it.
 *
 * @param scheme by which the case began
 * @param evaluation null where it ended before one
 * @param report the signed one; null where there is none
 */
public record HeardCase(
    Appeal appeal,
    Dossier dossier,
    Scheme scheme,
    @Nullable Evaluation evaluation,
    @Nullable Report report) {}
