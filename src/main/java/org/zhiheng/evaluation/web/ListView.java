package org.zhiheng.evaluation.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.evaluation.team.EvaluationLine;
import org.zhiheng.evaluation.team.EvaluationQuery;
import org.zhiheng.kernel.Slice;

/**
 * The evaluations that the reader may see.
 *
 * @param waiting accepted applications that have no team yet, for people who may appoint one
 */
public record ListView(
    Slice<EvaluationLine> evaluations, EvaluationQuery query, Slice<ApplicationLine> waiting) {

  /** The address of the same query, to which the place of a page is added. */
  public String path() {
    return "/evaluation?q="
        + URLEncoder.encode(query.words(), StandardCharsets.UTF_8)
        + "&stage="
        + (query.stage() == null ? "" : query.stage().name())
        + "&";
  }
}
