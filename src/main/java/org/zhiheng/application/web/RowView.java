package org.zhiheng.application.web;

import org.jspecify.annotations.Nullable;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.SelfEvaluation;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.shell.Form;

/**
 * One row of the self-evaluation.
 *
 * @param earlier what the applicant said in the last case that was decided, if any
 * @param previous id of the row before, if any
 * @param next id of the row after, if any
 */
public record RowView(
    Dossier dossier,
    Scheme scheme,
    Row row,
    Form form,
    @Nullable SelfEvaluation earlier,
    @Nullable String previous,
    @Nullable String next) {}
