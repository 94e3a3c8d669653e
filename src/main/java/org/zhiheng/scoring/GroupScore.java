package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.scheme.Gate;
import org.zhiheng.scheme.Indicator;

/** The points of a first-level indicator against its gate in table C.1, if it has one. */
public record GroupScore(Indicator group, BigDecimal points, @Nullable Gate gate) {

  public boolean passed() {
    return gate == null || points.compareTo(gate.minimum()) >= 0;
  }

  /** Points above the gate; negative where it fails. */
  public Optional<BigDecimal> margin() {
    return Optional.ofNullable(gate).map(each -> points.subtract(each.minimum()));
  }

  GroupScore plus(BigDecimal delta) {
    return new GroupScore(group, points.add(delta), gate);
  }
}
