package org.zhiheng.person;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * A person's identity document. A citizen number is checked by GB 11643-1999, the others by their
 * pattern only.
 *
 * <p>{@link #parse} checks what is typed; one that was kept is read as it was, whatever would be
 * typed today.
 */
public record IdentityDocument(IdentityDocumentType type, String number) {

  private static final String FIELD = "number";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final Pattern OLD = Pattern.compile("[0-9]{15}");
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}]");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /**
   * Reads what somebody typed: small letters, full-width and invisible characters and spaces are
   * fine.
   *
   * @throws Refused when it cannot be a number of that type
   */
  public static IdentityDocument parse(IdentityDocumentType type, String text) {
    Refused.unlessEmpty(whyNotParse(type, text));
    return new IdentityDocument(type, plain(text));
  }

  /** What speaks against reading a text as a number of that type. */
  public static List<Refusal> whyNotParse(IdentityDocumentType type, String text) {
    return whyNot(type, plain(text));
  }

  private static String plain(String text) {
    return HalfWidth.code(INVISIBLE.matcher(text).replaceAll("")).toUpperCase(Locale.ROOT);
  }

  private static List<Refusal> whyNot(IdentityDocumentType type, String number) {
    if (type == IdentityDocumentType.CITIZEN_ID && OLD.matcher(number).matches()) {
      return List.of(PersonRefusal.IDENTITY_OLD_FORM.because().at(FIELD));
    }
    if (!type.fits(number)) {
      return List.of(PersonRefusal.IDENTITY_FORM.because(type).at(FIELD));
    }
    if (type != IdentityDocumentType.CITIZEN_ID) {
      return List.of();
    }
    if (day(number).isEmpty()) {
      return List.of(PersonRefusal.IDENTITY_BIRTH_DATE.because(number.substring(6, 14)).at(FIELD));
    }
    return number.charAt(17) == checkCharacter(number)
        ? List.of()
        : List.of(PersonRefusal.IDENTITY_CHECK.because().at(FIELD));
  }

  private static char checkCharacter(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (number.charAt(i) - '0');
    }
    return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
  }

  private static Optional<LocalDate> day(String citizenNumber) {
    try {
      return Optional.of(LocalDate.parse(citizenNumber.substring(6, 14), DAY));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The day of birth that a citizen number tells; other documents keep it to themselves. */
  public Optional<LocalDate> birthDate() {
    return type == IdentityDocumentType.CITIZEN_ID && type.fits(number)
        ? day(number)
        : Optional.empty();
  }

  /**
   * The number as lists show it: six characters, stars, four characters. A number shorter than a
   * citizen's would be readable that way, so of those a quarter is shown at each end.
   */
  public String masked() {
    int length = number.length();
    return length < 18 ? Mask.middle(number, length / 4, length / 4) : Mask.middle(number, 6, 4);
  }

  /** Masked, so that no log tells the number. */
  @Override
  public String toString() {
    return type + " " + masked();
  }
}
