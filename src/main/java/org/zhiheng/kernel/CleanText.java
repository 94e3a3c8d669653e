package org.zhiheng.kernel;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text as it is kept: what nobody can see and what only looks like another character is gone, so
 * that what a reader sees is what is stored, counted and compared. Ordinary compatibility forms
 * stay as they were meant, such as full-width punctuation in Chinese text.
 *
 * <p>Removed are controls, format characters (zero width, marks of writing direction, soft hyphens)
 * and halves of surrogates; radicals as PDFs hand them out become the characters they stand for;
 * line ends are LF; spaces that do not break are spaces; the rest is NFC.
 */
public final class CleanText {

  private static final Pattern LINE_END =
      Pattern.compile("\\r\\n|[\\r\\u000B\\f\\u0085\\u2028\\u2029]");
  private static final Pattern LINES = Pattern.compile(" *\\n[\\n ]*");

  private static final int IDEOGRAPHIC_SPACE = 0x3000;

  private CleanText() {}

  /** Text of any number of lines; tabs part the columns of a table. */
  public static String block(String typed) {
    if (isPlain(typed)) {
      return typed;
    }
    String lines = LINE_END.matcher(typed).replaceAll("\n");
    var kept = new StringBuilder(lines.length());
    lines
        .codePoints()
        .filter(CleanText::isSeen)
        .map(CleanText::plain)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Form.NFC);
  }

  /** Text of one line, without space around it. */
  public static String line(String typed) {
    return LINES
        .matcher(block(typed).replace((char) IDEOGRAPHIC_SPACE, ' ').replace('\t', ' '))
        .replaceAll(" ")
        .strip();
  }

  /** How many characters a reader counts. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Printable ASCII needs no tables. */
  private static boolean isPlain(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c < 0x7F);
  }

  private static boolean isSeen(int point) {
    if (point == '\n' || point == '\t') {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
      default -> !isFiller(point) && (point & 0xFFFE) != 0xFFFE;
    };
  }

  /** Letters and marks without a shape, which Unicode asks displays to ignore. */
  private static boolean isFiller(int point) {
    return switch (point) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x3164, 0xFFA0 ->
          true;
      default -> point >= 0xFE00 && point <= 0xFE0F;
    };
  }

  private static int plain(int point) {
    if (isSpace(point) && point != IDEOGRAPHIC_SPACE) {
      return ' ';
    }
    if (point >= 0x2F00 && point <= 0x2FD5) {
      return Normalizer.normalize(Character.toString(point), Form.NFKC).codePointAt(0);
    }
    return point >= 0x2E80 && point <= 0x2EF3 ? Radicals.TABLE.getOrDefault(point, point) : point;
  }

  private static boolean isSpace(int point) {
    return Character.getType(point) == Character.SPACE_SEPARATOR;
  }

  /** Read when the first one comes. */
  private static final class Radicals {

    static final Map<Integer, Integer> TABLE =
        DataFile.rows("kernel/radicals.csv", "radical", "ideograph").stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    row -> Integer.valueOf(row.get(0), 16),
                    row -> Integer.valueOf(row.get(1), 16)));
  }
}
