package org.zhiheng.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks a running text into lines as Chinese printers do (GB/T 15834): no line begins with a mark
 * that closes and none ends with one that opens; words, numbers and dates of other scripts stay
 * whole; a mark at the end of a line lends its white half to the margin.
 */
final class ChineseLines {

  private static final String NEVER_FIRST = "，。、；：？！）》〉」』】〕］｝”’…—～·％‰,.;:?!)]}%";
  private static final String NEVER_LAST = "（《〈「『【〔［｛“‘([{";

  /** Marks whose right half is white. */
  private static final String HALF_WHITE = "，。、；：）》〉」』】〕］";

  /** What belongs to the number before it. */
  private static final String UNITS = "年月日时分个条项件份次人号级元天届";

  private final PaperPen pen;
  private final PaperPen.Style style;

  ChineseLines(PaperPen pen, PaperPen.Style style) {
    this.pen = pen;
    this.style = style;
  }

  /**
   * One line.
   *
   * @param gap the space between its characters that makes it as wide as the others, as a share of
   *     the size
   */
  record Line(String text, float gap) {}

  /**
   * Breaks a text.
   *
   * @param indent how much narrower the first line is, in millimetres
   */
  List<Line> of(String text, float width, float indent) throws IOException {
    var lines = new ArrayList<Line>();
    var line = new StringBuilder();
    float room = width - indent;
    for (String cluster : clusters(text)) {
      if (!line.isEmpty() && measure(line + cluster) > room) {
        lines.add(justified(line.toString(), room));
        line.setLength(0);
        room = width;
      }
      line.append(line.isEmpty() ? cluster.stripLeading() : cluster);
      while (measure(line.toString()) > room) {
        int end = longest(line.toString(), room);
        lines.add(new Line(line.substring(0, end), 0));
        line.delete(0, end);
        room = width;
      }
    }
    lines.add(new Line(line.toString().strip(), 0));
    return lines;
  }

  /** How wide a line looks: without spaces at its end and without the white half of a mark. */
  private float measure(String line) throws IOException {
    String seen = line.stripTrailing();
    float width = pen.width(seen, style);
    boolean hangs = !seen.isEmpty() && HALF_WHITE.indexOf(seen.charAt(seen.length() - 1)) >= 0;
    return hangs ? width - style.size() / 2 / PaperPen.POINTS : width;
  }

  private Line justified(String line, float room) throws IOException {
    String seen = line.stripTrailing();
    int gaps = seen.codePointCount(0, seen.length()) - 1;
    float missing = (room - measure(seen)) * PaperPen.POINTS / style.size();
    return new Line(seen, gaps > 0 && missing / gaps < 0.3f ? Math.max(0, missing / gaps) : 0);
  }

  /** A word longer than a line is cut where the line is full. */
  private int longest(String text, float room) throws IOException {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()
        && measure(text.substring(0, text.offsetByCodePoints(end, 1))) <= room) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  /** What no line break may come between. */
  private static List<String> clusters(String text) {
    var clusters = new ArrayList<String>();
    int[] points = text.codePoints().toArray();
    var cluster = new StringBuilder();
    for (int i = 0; i < points.length; i++) {
      if (i > 0 && mayBreak(points[i - 1], points[i])) {
        clusters.add(cluster.toString());
        cluster.setLength(0);
      }
      cluster.appendCodePoint(points[i]);
    }
    clusters.add(cluster.toString());
    return clusters;
  }

  private static boolean mayBreak(int before, int after) {
    if (before == ' ') {
      return true;
    }
    return after != ' '
        && NEVER_FIRST.indexOf(after) < 0
        && NEVER_LAST.indexOf(before) < 0
        && !(Character.isDigit(before) && UNITS.indexOf(after) >= 0)
        && !(isWord(before) && isWord(after));
  }

  /** Whether a character is part of a word or number that is written without ideographs. */
  private static boolean isWord(int point) {
    boolean sign = "-/@_.:#&+=~'".indexOf(point) >= 0;
    return sign || (Character.isLetterOrDigit(point) && !Character.isIdeographic(point));
  }
}
