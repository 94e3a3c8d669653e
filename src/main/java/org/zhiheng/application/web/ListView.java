package org.zhiheng.application.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.ApplicationQuery;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Slice;

/**
 * The applications that somebody sees: the own ones, those to recommend, those of the body.
 *
 * @param mine null for those who do not apply
 * @param asked that ask the actor's organisation for its recommendation; null for others
 * @param all null for those who are not of the body
 */
public record ListView(
    @Nullable List<ApplicationLine> mine,
    List<Refusal> whyNotStart,
    @Nullable Slice<ApplicationLine> asked,
    @Nullable Slice<ApplicationLine> all,
    ApplicationQuery query) {

  /** The address of the same query, to which the place of a page is added. */
  public String path() {
    return Paths.LIST
        + "?q="
        + URLEncoder.encode(query.words(), StandardCharsets.UTF_8)
        + "&stage="
        + (query.stage() == null ? "" : query.stage().name())
        + "&";
  }
}
