package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one assessor thinks of one row.
 *
 * @param coefficient null as long as none was chosen
 * @param reason why, where the standard's reading asks for it (S5, S6, S10); else may be blank
 * @param weakest the lowest value of the band that the least met clause lies in (S6), 0 below the
 *     first band; null where no clause is met less than the row
 * @param version the one the user saw; 0 for a row nobody has written into
 */
public record SheetRow(
    @Nullable BigDecimal coefficient,
    String strengths,
    String opportunities,
    String reason,
    @Nullable BigDecimal weakest,
    int version) {

  /** A row nobody has written into. */
  public static final SheetRow EMPTY = new SheetRow(null, "", "", "", 0);

  /** A row in which no clause is met less than the whole. */
  public SheetRow(
      @Nullable BigDecimal coefficient,
      String strengths,
      String opportunities,
      String reason,
      int version) {
    this(coefficient, strengths, opportunities, reason, null, version);
  }

  SheetRow with(@Nullable BigDecimal other) {
    return new SheetRow(other, strengths, opportunities, reason, weakest, version);
  }
}
