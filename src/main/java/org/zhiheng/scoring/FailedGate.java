package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A gate of table C.1 that fails.
 *
 * @param missing the points that the group lacks
 * @param rises the fewest points that pass it, as the coefficients to raise; mostly a single one
 */
public record FailedGate(GroupScore score, BigDecimal missing, List<Rise> rises) {

  public FailedGate {
    rises = List.copyOf(rises);
  }
}
