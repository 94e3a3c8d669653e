package org.zhiheng.kernel;

import java.util.Locale;
import java.util.regex.Pattern;

/** The number of an application, such as 2026-000001, as people type it. */
public final class CaseNumber {

  private static final Pattern WITHOUT_HYPHEN = Pattern.compile("^([0-9]{4})([0-9]{6})$");

  private CaseNumber() {}

  /** As it is given: in half width, without spaces, with its hyphen; anything else in capitals. */
  public static String read(String typed) {
    String code = HalfWidth.code(typed).toUpperCase(Locale.ROOT);
    return WITHOUT_HYPHEN.matcher(code).replaceFirst("$1-$2");
  }
}
