package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Tables B.1 and B.2 are whole: one scale for each kind, and no percent that nothing covers. */
final class ScaleRules {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private ScaleRules() {}

  static void check(List<Scale> scales, List<Interpretation> interpretations) {
    SchemeRules.unique("interpretations", interpretations, Interpretation::id);
    SchemeRules.unique("scales", scales, scale -> scale.kind().name());
    Misfit.unless(
        scales.size() == Kind.values().length, "scales", "must hold one scale for each kind");
    Set<String> ids = new HashSet<>();
    interpretations.forEach(interpretation -> ids.add(interpretation.id()));
    for (int s = 0; s < scales.size(); s++) {
      String path = "scales[" + s + "].bands";
      if (scales.get(s).kind() == Kind.PERFORMANCE) {
        checkGaps(path, scales.get(s).bands(), ids);
      }
    }
  }

  /** Every percent from 0 to 100 lies in a band, or an interpretation says what holds there. */
  private static void checkGaps(String path, List<Band> bands, Set<String> interpretations) {
    BigDecimal reached = BigDecimal.ZERO;
    for (int b = 0; b < bands.size(); b++) {
      BigDecimal from = Objects.requireNonNull(bands.get(b).from());
      String at = path + "[" + b + "]";
      Misfit.unless(from.compareTo(reached) >= 0, at + ".from", "overlaps the band before");
      String cover = b == 0 ? "S5" : "S3";
      Misfit.unless(
          from.compareTo(reached) == 0 || interpretations.contains(cover),
          at + ".from",
          "no band and no interpretation %s covers %s to %s percent"
              .formatted(cover, reached.toPlainString(), from.toPlainString()));
      reached = Objects.requireNonNull(bands.get(b).below());
    }
    String last = path + "[" + (bands.size() - 1) + "].below";
    Misfit.unless(reached.compareTo(HUNDRED) == 0, last, "the last band must end at 100");
    Misfit.unless(
        interpretations.contains("S4"),
        last,
        "no band and no interpretation S4 covers 100 percent");
  }
}
