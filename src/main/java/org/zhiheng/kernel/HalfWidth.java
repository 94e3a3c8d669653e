package org.zhiheng.kernel;

import java.util.regex.Pattern;

/**
 * Text as a Chinese input method may leave it, brought to the plain form that codes and numbers are
 * written in: full-width letters, digits and signs become ASCII, surrounding space and what nobody
 * sees goes.
 */
public final class HalfWidth {

  private static final int OFFSET = '！' - '!';

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private HalfWidth() {}

  /** For figures, where a space inside is a mistake to be told. */
  public static String of(String text) {
    String line = CleanText.line(text);
    StringBuilder plain = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      plain.append(ascii(line.charAt(i)));
    }
    return plain.toString().strip();
  }

  /** For codes, which people group with spaces to read them. */
  public static String code(String text) {
    return SPACE.matcher(of(text)).replaceAll("");
  }

  private static char ascii(char c) {
    if (c == '　') {
      return ' ';
    }
    return c >= '！' && c <= '～' ? (char) (c - OFFSET) : c;
  }
}
