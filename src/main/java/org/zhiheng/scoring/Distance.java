package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.List;
import org.zhiheng.scheme.Grade;

/**
 * What lies between a result and the next grade: points still missing, 0 where only gates stand in
 * the way, and the groups whose gates fail.
 */
public record Distance(Grade next, BigDecimal points, List<String> failedGates) {

  public Distance {
    failedGates = List.copyOf(failedGates);
  }
}
