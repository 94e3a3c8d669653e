package org.zhiheng.evaluation.team;

import org.jspecify.annotations.Nullable;
import org.zhiheng.evaluation.EvaluationStage;

/**
 * What a list of evaluations is narrowed to.
 *
 * @param stage null for all
 * @param words in number, names or code; blank for all
 * @param after names the last row of the page before; null for the first page
 */
public record EvaluationQuery(
    @Nullable EvaluationStage stage, String words, @Nullable String after) {

  public static EvaluationQuery all() {
    return new EvaluationQuery(null, "", null);
  }
}
