package org.zhiheng.kernel;

/**
 * Text as a Chinese input method may leave it, brought to the plain form that codes and numbers are
 * written in: full-width letters, digits and signs become ASCII, surrounding space goes.
 */
public final class HalfWidth {

  private static final int OFFSET = '！' - '!';

  private HalfWidth() {}

  /** For figures, where a space inside is a mistake to be told. */
  public static String of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    text.chars().map(HalfWidth::ascii).forEach(c -> plain.append((char) c));
    return plain.toString().strip();
  }

  /** For codes, which people group with spaces to read them. */
  public static String code(String text) {
    return of(text).replaceAll("\\s+", "");
  }

  private static int ascii(int c) {
    if (c == '　') {
      return ' ';
    }
    return c >= '！' && c <= '～' ? c - OFFSET : c;
  }
}
