package org.zhiheng.application;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Folding;

/**
 * 自评: what the applicant says about one row of chapter 7 (8.1 b).
 *
 * @param row its id in the scheme, such as 7.4.3
 * @param coefficient the applicant's own; null as long as none was chosen
 * @param version 0 before it is first saved
 */
public record SelfEvaluation(
    String row, String text, @Nullable BigDecimal coefficient, int version) {

  /** A row nobody has written about yet. */
  public static SelfEvaluation blank(String row) {
    return new SelfEvaluation(row, "", null, 0);
  }

  /** Whether there is both a text and a coefficient. */
  public boolean complete() {
    return !Folding.saysNothing(text) && coefficient != null;
  }
}
