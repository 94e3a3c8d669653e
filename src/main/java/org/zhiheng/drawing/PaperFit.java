package org.zhiheng.drawing;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhiheng.kernel.Refused;

/**
 * A text made to fit its place: as large as may be, smaller where it is long, and on several lines
 * before it gets too small to read with ease.
 *
 * @param style the style at the size that fits
 */
public record PaperFit(List<String> lines, PaperPen.Style style) {

  private static final float STEP = 0.5f;

  /** A line is added rather than shrinking below this share of the wished size. */
  private static final float EASY = 0.7f;

  /**
   * Fits a text.
   *
   * @param wished the style at its largest
   * @param width in millimetres
   * @param smallest size in points
   * @throws Refused when even the smallest size has no room for it
   */
  public static PaperFit of(
      PaperPen pen, String text, PaperPen.Style wished, float width, float smallest, int mostLines)
      throws IOException {
    for (int lines = 1; lines <= mostLines; lines++) {
      float floor = lines == mostLines ? smallest : Math.max(smallest, wished.size() * EASY);
      for (float size = wished.size(); size >= floor; size -= STEP) {
        PaperPen.Style style = wished.sized(size);
        List<String> broken = broken(pen, text, style, width);
        if (broken.size() <= lines && widest(pen, broken, style) <= width) {
          return new PaperFit(balanced(pen, text, style, width, broken), style);
        }
      }
    }
    throw new Refused(List.of(DrawingRefusal.NO_ROOM.because(text)));
  }

  /** The same number of lines, as even as they get: no lonely character on the last one. */
  private static List<String> balanced(
      PaperPen pen, String text, PaperPen.Style style, float width, List<String> greedy)
      throws IOException {
    for (float narrow = pen.width(text, style) / greedy.size(); narrow < width; narrow += STEP) {
      List<String> lines = broken(pen, text, style, narrow);
      if (lines.size() == greedy.size() && widest(pen, lines, style) <= width) {
        return lines;
      }
    }
    return greedy;
  }

  private static List<String> broken(PaperPen pen, String text, PaperPen.Style style, float width)
      throws IOException {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.CHINESE);
    breaks.setText(text);
    var lines = new ArrayList<String>();
    int start = 0;
    int end = breaks.first();
    for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
      if (end > start && pen.width(text.substring(start, next).strip(), style) > width) {
        lines.add(text.substring(start, end).strip());
        start = end;
      }
      end = next;
    }
    lines.add(text.substring(start).strip());
    return lines;
  }

  private static float widest(PaperPen pen, List<String> lines, PaperPen.Style style)
      throws IOException {
    float widest = 0;
    for (String line : lines) {
      widest = Math.max(widest, pen.width(line, style));
    }
    return widest;
  }
}
