package org.zhiheng.kernel;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a number from outside may be, and the one place that reads it. Form and length are checked
 * on the text, before arithmetic: 1E-999999999 is a short text, but as a {@code BigDecimal} it
 * fills the memory as soon as somebody rescales or prints it.
 *
 * @param least the smallest value, inclusive
 * @param most the largest value, inclusive
 * @param decimals how many digits after the point count; zeros behind them are passed over
 */
public record NumberBounds(BigDecimal least, BigDecimal most, int decimals) {

  /** A coefficient of tables B.1 and B.2. */
  public static final NumberBounds COEFFICIENT = of("0", "1", 3);

  public static NumberBounds of(String least, String most, int decimals) {
    return new NumberBounds(new BigDecimal(least), new BigDecimal(most), decimals);
  }

  public static NumberBounds whole(long least, long most) {
    return new NumberBounds(BigDecimal.valueOf(least), BigDecimal.valueOf(most), 0);
  }

  /** What speaks against a text; empty where {@link #parse} takes it. */
  public List<Refusal> whyNot(String text) {
    String digits = NumberText.digits(text);
    if (digits == null) {
      return List.of(form(NumberRefusal.NOT_A_NUMBER));
    }
    BigDecimal value = new BigDecimal(digits);
    if (value.stripTrailingZeros().scale() > decimals) {
      return List.of(form(NumberRefusal.TOO_MANY_DECIMALS));
    }
    return holds(value)
        ? List.of()
        : List.of(NumberRefusal.OUT_OF_RANGE.because(least.toPlainString(), most.toPlainString()));
  }

  private Refusal form(NumberRefusal reason) {
    return decimals == 0 ? NumberRefusal.NOT_WHOLE.because() : reason.because(decimals);
  }

  /**
   * Reads what somebody typed.
   *
   * @throws Refused with what speaks against it
   */
  public BigDecimal parse(String text) {
    Refused.unlessEmpty(whyNot(text));
    String digits = NumberText.digits(text);
    BigDecimal value = new BigDecimal(digits == null ? "" : digits);
    return value.scale() > decimals ? value.setScale(decimals) : value;
  }

  /** Whether a value lies between the two ends. */
  public boolean holds(BigDecimal value) {
    return least.compareTo(value) <= 0 && value.compareTo(most) <= 0;
  }
}
