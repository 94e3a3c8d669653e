package org.zhiheng.organisation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Worded;

/**
 * 行业: what an organisation does, by a division, group or class of GB/T 4754-2017 (two, three or
 * four digits). The division must exist; so must the group where the size depends on it (59, 70).
 * Other groups and classes are taken as given, as nothing in the product depends on them.
 *
 * <p>Throws {@link Refused} when there is no such industry.
 */
public record Industry(String code) {

  private static final Pattern DIGITS = Pattern.compile("[0-9]{2,4}");
  private static final Pattern WITH_SECTION = Pattern.compile("[A-T][0-9]{2,4}");

  /** One that was kept needs its division only; groups may have been told apart since. */
  public Industry {
    if (!DIGITS.matcher(code).matches() || Divisions.find(code.substring(0, 2)).isEmpty()) {
      throw new Refused(whyNot(code));
    }
  }

  /**
   * Reads what somebody typed: 65, 651, 6513, or with the letter of its section, I6513.
   *
   * @throws Refused when there is no such industry
   */
  public static Industry parse(String text) {
    Refused.unlessEmpty(whyNotParse(text));
    return new Industry(withoutSection(plain(text)));
  }

  /** What speaks against reading a text as an industry; empty when {@link #parse} takes it. */
  public static List<Refusal> whyNotParse(String text) {
    String plain = plain(text);
    String code = withoutSection(plain);
    List<Refusal> refusals = whyNot(code);
    if (!refusals.isEmpty() || code.equals(plain)) {
      return refusals;
    }
    Division division = new Industry(code).division();
    String given = plain.substring(0, 1);
    return given.equals(division.section())
        ? List.of()
        : List.of(
            OrganisationRefusal.SECTION_MISMATCH.because(
                division.code(), division.section(), given));
  }

  private static List<Refusal> whyNot(String code) {
    if (!DIGITS.matcher(code).matches()) {
      return List.of(OrganisationRefusal.CLASS_FORM.because());
    }
    String number = code.substring(0, 2);
    Optional<Division> division = Divisions.find(number);
    if (division.isEmpty()) {
      return List.of(OrganisationRefusal.DIVISION_UNKNOWN.because(number));
    }
    if (code.length() == 2 || division.get().hasGroup(code.substring(0, 3))) {
      return List.of();
    }
    return List.of(
        OrganisationRefusal.GROUP_UNKNOWN.because(
            number, code.substring(0, 3), division.get().groupList()));
  }

  private static String plain(String text) {
    return HalfWidth.code(text).toUpperCase(Locale.ROOT);
  }

  private static String withoutSection(String plain) {
    return WITH_SECTION.matcher(plain).matches() ? plain.substring(1) : plain;
  }

  Division division() {
    return Divisions.find(code.substring(0, 2)).orElseThrow();
  }

  /** The words for its division, such as 软件和信息技术服务业. */
  public Worded divisionName() {
    return division();
  }

  public Tier tier() {
    return division().tier();
  }

  /** Empty when the size depends on the group and only the division is known. */
  public Optional<SizeCategory> sizeCategory() {
    return division().category(code);
  }

  @Override
  public String toString() {
    return code;
  }
}
