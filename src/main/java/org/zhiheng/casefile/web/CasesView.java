package org.zhiheng.casefile.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.casefile.CaseFiles;
import org.zhiheng.casefile.CaseQuery;
import org.zhiheng.casefile.Entry;

/**
 * The cases that fit a query.
 *
 * @param more whether there are more than are shown
 */
public record CasesView(CaseQuery query, List<Entry> cases, boolean more, LocalDate today) {

  static CasesView of(CaseQuery query, List<Entry> found, LocalDate today) {
    List<Entry> shown = found.subList(0, Math.min(CaseFiles.MOST, found.size()));
    return new CasesView(query, shown, found.size() > shown.size(), today);
  }

  /** Whether the query leaves anything out. */
  public boolean narrowed() {
    return !query.words().isEmpty() || query.phase() != null || query.overdue();
  }

  public int most() {
    return CaseFiles.MOST;
  }
}
