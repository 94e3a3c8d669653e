package org.zhiheng.organisation;

import java.util.List;
import java.util.Locale;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * 统一社会信用代码: the number that identifies an organisation in China (GB 32100-2015), 18 characters of
 * which the last is a check character. Any registering authority is fine: enterprises begin with
 * 91, but social organisations (51), institutions (12) and others apply and evaluate too (P14).
 *
 * <p>{@link #parse} checks what is typed; one that was kept is read as it was, whatever would be
 * typed today.
 */
public record CreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final int LENGTH = 18;

  /**
   * Reads what somebody typed: small letters, full-width characters and spaces are fine.
   *
   * @throws Refused when it is not such a number
   */
  public static CreditCode parse(String text) {
    Refused.unlessEmpty(whyNotParse(text));
    return new CreditCode(plain(text));
  }

  /** What speaks against reading a text as a credit code; empty when {@link #parse} takes it. */
  public static List<Refusal> whyNotParse(String text) {
    return whyNot(plain(text));
  }

  private static String plain(String text) {
    return HalfWidth.code(text).toUpperCase(Locale.ROOT);
  }

  private static List<Refusal> whyNot(String value) {
    int length = value.codePointCount(0, value.length());
    if (length != LENGTH) {
      return List.of(OrganisationRefusal.CREDIT_CODE_LENGTH.because(String.valueOf(length)));
    }
    for (int i = 0; i < LENGTH; i++) {
      int symbol = value.codePointAt(value.offsetByCodePoints(0, i));
      if (ALPHABET.indexOf(symbol) < 0) {
        return List.of(
            OrganisationRefusal.CREDIT_CODE_CHARACTER.because(
                String.valueOf(i + 1), Character.toString(symbol)));
      }
    }
    return value.charAt(LENGTH - 1) == checkCharacter(value)
        ? List.of()
        : List.of(OrganisationRefusal.CREDIT_CODE_CHECK.because());
  }

  private static char checkCharacter(String value) {
    int base = ALPHABET.length();
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH - 1; i++) {
      sum += weight * ALPHABET.indexOf(value.charAt(i));
      weight = weight * 3 % base;
    }
    return ALPHABET.charAt((base - sum % base) % base);
  }

  @Override
  public String toString() {
    return value;
  }
}
