package org.zhiheng.evaluation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor thinks of one row.
 *
 * @param coefficient null as long as none was chosen
 * @param reason why, where the standard's reading asks for it (S5, S10); else may be blank
 * @param version the one the user saw; 0 for a row nobody has written into
 */
public record SheetRow(
    @Nullable BigDecimal coefficient,
    String strengths,
    String opportunities,
    String reason,
    int version) {

  /** A row nobody has written into. */
  public static final SheetRow EMPTY = new SheetRow(null, "", "", "", 0);

  SheetRow with(@Nullable BigDecimal other) {
    return new SheetRow(other, strengths, opportunities, reason, version);
  }
}
