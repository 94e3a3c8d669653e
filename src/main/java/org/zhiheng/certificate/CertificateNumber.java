package org.zhiheng.certificate;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.zhiheng.kernel.Refused;

/**
 * The traceable number of a certificate (8.4, interpretation C12): {@code ZH}, the year in two
 * digits, a sequence in six, and a check character. It says nothing of the grade, and is given to
 * one certificate only, whatever becomes of that.
 */
public record CertificateNumber(String value) {

  private static final Pattern FORM = Pattern.compile("ZH[0-9]{8}[0-9A-Z]");
  private static final Pattern SPACING = Pattern.compile("[\\s\\p{Pd}\\p{Cf}\u2212]+");
  private static final int LAST_SEQUENCE = 999_999;

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

  /** The number with the given place in the sequence (1 to 999999) of a year (2000 to 2099). */
  public static CertificateNumber of(int year, int sequence) {
    if (year < 2000 || year > 2099 || sequence < 1 || sequence > LAST_SEQUENCE) {
      throw new IllegalArgumentException("no number for " + sequence + " of " + year);
    }
    String body = String.format(Locale.ROOT, "ZH%02d%06d", year % 100, sequence);
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

  @Override
  public String toString() {
    return value;
  }
}
