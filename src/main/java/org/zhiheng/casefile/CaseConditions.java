package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.SearchWords;

/** What a search for cases asks of each row, as conditions with named parameters. */
final class CaseConditions {

  private CaseConditions() {}

  /**
   * All that must hold.
   *
   * @param scope whose cases they are
   */
  static String of(
      CaseQuery query, LocalDate today, String scope, Map<String, @Nullable Object> parameters) {
    List<String> conditions = new ArrayList<>(List.of(scope));
    if (query.phase() != null) {
      conditions.add("e.phase = :phase");
      parameters.put("phase", query.phase().name());
    }
    if (query.overdue()) {
      conditions.add("e.due_on < :today");
      parameters.put("today", today);
    } else if (query.urgent()) {
      conditions.add("e.due_on is not null");
    }
    SearchWords.narrow("e", query.words(), conditions, parameters);
    return String.join(" and ", conditions);
  }
}
