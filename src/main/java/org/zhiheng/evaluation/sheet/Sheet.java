package org.zhiheng.evaluation.sheet;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/**
 * The score sheet of one assessor (S13): seen by nobody else until all sheets are in.
 *
 * @param rows by row id; rows without an entry are empty
 */
public record Sheet(
    CaseId caseId,
    AccountId assessor,
    Map<String, SheetRow> rows,
    @Nullable Instant submittedAt,
    int version) {

  public Sheet {
    rows = Map.copyOf(rows);
  }

  public SheetRow row(String row) {
    return rows.getOrDefault(row, SheetRow.EMPTY);
  }

  public boolean submitted() {
    return submittedAt != null;
  }
}
