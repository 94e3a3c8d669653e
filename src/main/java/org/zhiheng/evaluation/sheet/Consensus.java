package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/**
 * What the team agrees on, beside what each of its members thought (S13).
 *
 * @param sheets all submitted sheets, in the order of the team
 * @param assessors whose sheets they are, by name
 * @param rows by row id; a row without an entry is still open
 */
public record Consensus(
    List<Sheet> sheets, List<String> assessors, Map<String, ConsensusRow> rows) {

  public Consensus {
    sheets = List.copyOf(sheets);
    assessors = List.copyOf(assessors);
    rows = Map.copyOf(rows);
  }

  /** The independent values of a row, in the order of the team. */
  public List<BigDecimal> independent(String row) {
    return sheets.stream().map(sheet -> sheet.row(row).coefficient()).toList();
  }

  /** What each of them wrote about a row, in the order of the team. */
  public List<SheetRow> written(String row) {
    return sheets.stream().map(sheet -> sheet.row(row)).toList();
  }

  /** The agreed value where the scheme reckons it from the independent ones (S13). */
  public Optional<BigDecimal> reckoned(Scheme scheme, Row row) {
    return ReckoningRules.reckoned(scheme, row, independent(row.id()));
  }

  public Spread spread(String row) {
    return Spread.of(independent(row));
  }

  /** Whether a value is lower or higher than everything that anybody scored (S13). */
  boolean isOutside(String row, BigDecimal value) {
    Spread spread = spread(row);
    return value.compareTo(spread.lowest()) < 0 || value.compareTo(spread.highest()) > 0;
  }

  /** Whether the agreed value of a row is outside what anybody scored (S13). */
  public boolean isOutside(String row) {
    ConsensusRow agreed = rows.get(row);
    return agreed != null && isOutside(row, agreed.coefficient());
  }

  /** The agreed values by row id. */
  public Map<String, BigDecimal> values() {
    var values = new HashMap<String, BigDecimal>();
    rows.forEach((row, agreed) -> values.put(row, agreed.coefficient()));
    return values;
  }
}
