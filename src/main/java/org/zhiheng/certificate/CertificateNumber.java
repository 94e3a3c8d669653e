package org.zhiheng.certificate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhiheng.kernel.Refused;

/**
 * The traceable number of a certificate (8.4, interpretation C12): the prefix of the body that
 * issued it, the year in two digits, six digits, and a check character. It says nothing of the
 * grade, and is given to one certificate only, whatever becomes of that.
 */
public record CertificateNumber(String value) {

  private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Z0-9]{1,3}");
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9]{8}[0-9A-Z]");
  private static final Pattern SPACING = Pattern.compile("[\\s\\p{Pd}\\p{Cf}\u2212]+");

  /** Year, digits and check character. */
  private static final int BEHIND_PREFIX = 9;

  /**
   * Takes the canonical form only.
   *
   * @throws Refused when the form or the check character is wrong
   */
  public CertificateNumber {
    if (!FORM.matcher(value).matches()) {
      throw new Refused(List.of(CertificateRefusal.NUMBER_FORM.because(value)));
    }
    int last = value.length() - 1;
    if (CheckCharacter.of(value.substring(0, last)) != value.charAt(last)) {
      throw new Refused(List.of(CertificateRefusal.NUMBER_CHECK.because(value)));
    }
  }

  /** The number of a body's prefix, a year (2000 to 2099) and six digits (0 to 999999). */
  public static CertificateNumber of(String prefix, int year, int digits) {
    boolean fits = PREFIX.matcher(prefix).matches() && year >= 2000 && year <= 2099;
    if (!fits || digits < 0 || digits >= Scatter.PLACES) {
      throw new IllegalArgumentException("no number for " + prefix + year + " " + digits);
    }
    String body = String.format(Locale.ROOT, "%s%02d%06d", prefix, year % 100, digits);
    return new CertificateNumber(body + CheckCharacter.of(body));
  }

  /**
   * Reads what a person typed: lower case, spaces, hyphens and full-width characters are taken.
   *
   * @throws Refused when the form or the check character is wrong
   */
  public static CertificateNumber parse(String text) {
    String plain = SPACING.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    return new CertificateNumber(plain.toUpperCase(Locale.ROOT));
  }

  /** By which body it was issued. */
  public String prefix() {
    return value.substring(0, value.length() - BEHIND_PREFIX);
  }

  @Override
  public String toString() {
    return value;
  }
}
