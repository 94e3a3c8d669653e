package org.zhiheng.casefile.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.zhiheng.casefile.CaseQuery;
import org.zhiheng.casefile.Entry;
import org.zhiheng.kernel.Slice;

/**
 * The cases that fit a query.
 *
 * @param further whether pages come before this one
 */
public record CasesView(CaseQuery query, Slice<Entry> cases, boolean further, LocalDate today) {

  /** Whether the query leaves anything out. */
  public boolean narrowed() {
    return !query.words().isEmpty() || query.phase() != null || query.overdue() || query.urgent();
  }

  /** The address of the same query, to which the place of a page is added. */
  public String path() {
    return "/casefile/cases?" + asked() + "&";
  }

  /** Where the same cases are a workbook. */
  public String workbook() {
    return "/casefile/cases/workbook?" + asked();
  }

  private String asked() {
    return "q="
        + URLEncoder.encode(query.words(), StandardCharsets.UTF_8)
        + "&phase="
        + (query.phase() == null ? "" : query.phase().name())
        + (query.overdue() ? "&overdue=true" : "")
        + (query.urgent() ? "&urgent=true" : "");
  }
}
