package org.zhiheng.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.zhiheng.scheme.Scheme;

/** Looks for the fewest points that lift a group over its gate; of equals those of fewest rows. */
final class Rises {

  private final Scheme scheme;
  private final BigDecimal missing;

  /** What can be added, and by which coefficients. */
  private NavigableMap<BigDecimal, List<Rise>> reached =
      new TreeMap<>(Map.of(BigDecimal.ZERO, List.of()));

  private Rises(Scheme scheme, BigDecimal missing) {
    this.scheme = scheme;
    this.missing = missing;
  }

  /** The scheme's rules see to it that every gate can be passed. */
  static List<Rise> over(Scheme scheme, BigDecimal missing, List<RowScore> rows) {
    Rises rises = new Rises(scheme, missing);
    rows.forEach(rises::take);
    return rises.reached.tailMap(missing, true).firstEntry().getValue();
  }

  private void take(RowScore row) {
    NavigableMap<BigDecimal, List<Rise>> further = new TreeMap<>(reached);
    for (BigDecimal to : scheme.scale(row.row().kind()).values()) {
      BigDecimal points = row.row().points().multiply(to).subtract(row.points());
      if (points.signum() > 0) {
        Rise rise = new Rise(row.row(), row.coefficient(), to, points);
        // what passes already needs nothing more
        reached
            .headMap(missing, false)
            .forEach(
                (sum, before) ->
                    further.merge(sum.add(points), with(before, rise), Rises::shorter));
      }
    }
    reached = further;
  }

  private static List<Rise> with(List<Rise> before, Rise rise) {
    return Stream.concat(before.stream(), Stream.of(rise)).toList();
  }

  private static List<Rise> shorter(List<Rise> one, List<Rise> other) {
    return other.size() < one.size() ? other : one;
  }
}
