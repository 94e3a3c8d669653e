package org.zhiheng.evaluation.web;

import java.math.BigDecimal;
import org.zhiheng.scheme.Band;
import org.zhiheng.scheme.Scale;
import org.zhiheng.shell.Text;

/** The words for the band of table B.1 that a single clause lies in (S6). */
public final class Clauses {

  private Clauses() {}

  /** A band by its lowest value, such as 30 % to 45 %; 0 is below the first band. */
  public static String range(Text text, Scale scale, BigDecimal low) {
    if (low.signum() == 0) {
      return text.of("evaluation.weakest.below", text.number(scale.bands().getFirst().from()));
    }
    Band band = scale.band(low).orElseThrow();
    return text.of("evaluation.band.range", text.number(band.from()), text.number(band.below()));
  }
}
