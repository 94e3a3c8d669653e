package org.zhiheng.person;

import java.util.List;
import java.util.regex.Pattern;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * A mobile number of mainland China: 1, a digit from 3 to 9, nine more.
 *
 * <p>{@link #parse} checks what is typed; one that was kept is read as it was, whatever would be
 * typed today.
 */
public record Mobile(String number) {

  private static final Pattern PATTERN = Pattern.compile("1[3-9][0-9]{9}");

  /**
   * Reads what somebody typed: full-width digits and spaces are fine.
   *
   * @throws Refused when it is not such a number
   */
  public static Mobile parse(String text) {
    Refused.unlessEmpty(whyNotParse(text));
    return new Mobile(HalfWidth.code(text));
  }

  /** What speaks against reading a text as a mobile number. */
  public static List<Refusal> whyNotParse(String text) {
    return whyNot(HalfWidth.code(text));
  }

  private static List<Refusal> whyNot(String number) {
    return PATTERN.matcher(number).matches()
        ? List.of()
        : List.of(PersonRefusal.MOBILE_FORM.because().at("mobile"));
  }

  /** The number as lists show it: three digits, stars, four digits. */
  public String masked() {
    return Mask.middle(number, 3, 4);
  }

  /** Masked, so that no log tells the number. */
  @Override
  public String toString() {
    return masked();
  }
}
