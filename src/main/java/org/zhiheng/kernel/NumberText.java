package org.zhiheng.kernel;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number as people type it, brought to plain digits with at most one point: full width, an
 * ideographic full stop for the point, other minus signs, commas between groups of three. Nothing
 * is guessed: {@code 1,5} and {@code 3e4} are no numbers.
 */
final class NumberText {

  /** Nobody types more; longer texts are not looked at. */
  private static final int LONGEST = 64;

  private static final Pattern PLAIN = Pattern.compile("-?(?:[0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");
  private static final Pattern GROUPED =
      Pattern.compile("-?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]+)?");

  /** Spaces of every width around the number, and format characters anywhere. */
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}|^[\\p{Z}\\s]+|[\\p{Z}\\s]+$");

  private static final char MINUS = '\u2212';
  private static final char IDEOGRAPHIC_STOP = '\u3002';

  private NumberText() {}

  /** Digits with at most a sign and a point; null where the text is no number. */
  static @Nullable String digits(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String typed =
        HalfWidth.of(UNSEEN.matcher(text).replaceAll(""))
            .replace(MINUS, '-')
            .replace(IDEOGRAPHIC_STOP, '.');
    if (GROUPED.matcher(typed).matches()) {
      return typed.replace(",", "");
    }
    return PLAIN.matcher(typed).matches() ? typed : null;
  }
}
