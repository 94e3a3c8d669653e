package org.zhiheng.drawing;

import static org.zhiheng.drawing.LetterLayout.HAIR;
import static org.zhiheng.drawing.LetterLayout.INK;
import static org.zhiheng.drawing.LetterLayout.LEFT_EDGE;
import static org.zhiheng.drawing.LetterLayout.RIGHT_EDGE;
import static org.zhiheng.drawing.LetterLayout.TEXT;
import static org.zhiheng.drawing.LetterLayout.TYPE_AREA;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhiheng.drawing.ChineseLines.Line;
import org.zhiheng.drawing.LetterLayout.Strip;
import org.zhiheng.drawing.PaperPen.Align;
import org.zhiheng.drawing.PaperPen.Style;

/** The running text of a letter: addressee, paragraphs, numbered things, tables. */
final class LetterText {

  private static final Style RUNNING = new Style(false, 14, 0, TEXT);
  private static final Style STRONG = new Style(true, 14, 0, TEXT);
  private static final Style CELL = new Style(false, 11, 0, TEXT);
  private static final Style HEAD = new Style(true, 11, 0, INK);

  private static final float LEADING = 9.2f;
  private static final float CELL_LEADING = 5.6f;
  private static final float PAD = 2.2f;

  /** Two characters. */
  private static final float INDENT = 2 * 14 / PaperPen.POINTS;

  private final PaperPen pen;
  private final UnaryOperator<String> readable;
  private int items;

  LetterText(PaperPen pen, UnaryOperator<String> readable) {
    this.pen = pen;
    this.readable = readable;
  }

  List<Strip> strips(Letter letter) throws IOException {
    var strips = new ArrayList<Strip>();
    if (!letter.addressee().isBlank()) {
      strips.addAll(lines(letter.addressee() + "：", RUNNING, 0, 0));
    }
    for (Letter.Part part : letter.parts()) {
      switch (part.kind()) {
        case TEXT -> paragraphs(part.text(), strips);
        case ITEM -> strips.addAll(item(part.text()));
        case HEADING -> strips.addAll(heading(part.text()));
        case TABLE -> strips.addAll(new Table(part.rows()).strips());
      }
      items = part.kind() == Letter.Kind.ITEM ? items : 0;
    }
    return strips;
  }

  private void paragraphs(String text, List<Strip> strips) throws IOException {
    for (String paragraph : text.split("\n", -1)) {
      if (!paragraph.isBlank()) {
        strips.addAll(lines(paragraph, RUNNING, INDENT, 0));
      }
    }
  }

  private List<Strip> heading(String text) throws IOException {
    return lines(text, STRONG, INDENT, 2 * LEADING);
  }

  private List<Strip> item(String text) throws IOException {
    items++;
    String mark = items + ".";
    var strips = new ArrayList<Strip>();
    float from = LEFT_EDGE + INDENT + 7;
    for (Line line : broken(text.replace('\n', ' '), RUNNING, RIGHT_EDGE - from, 0)) {
      boolean marked = strips.isEmpty();
      strips.add(
          new Strip(
              LEADING,
              0,
              (on, top) -> {
                if (marked) {
                  on.write(mark, RUNNING, Align.LEFT, LEFT_EDGE + INDENT, top + 6);
                }
                show(on, line, RUNNING, from, top + 6);
              }));
    }
    return strips;
  }

  private List<Strip> lines(String text, Style style, float indent, float keep) throws IOException {
    var strips = new ArrayList<Strip>();
    for (Line line : broken(text, style, TYPE_AREA, indent)) {
      float from = LEFT_EDGE + (strips.isEmpty() ? indent : 0);
      strips.add(new Strip(LEADING, keep, (on, top) -> show(on, line, style, from, top + 6)));
    }
    return strips;
  }

  private List<Line> broken(String text, Style style, float width, float indent)
      throws IOException {
    String plain = readable.apply(text.replace('\t', ' ').strip());
    return new ChineseLines(pen, style).of(plain, width, indent);
  }

  private static void show(PaperPen on, Line line, Style style, float x, float y)
      throws IOException {
    if (!line.text().isEmpty()) {
      Style spread = new Style(style.bold(), style.size(), line.gap(), style.colour());
      on.write(line.text(), spread, Align.LEFT, x, y);
    }
  }

  /** A table as wide as the text; each column gets room by the longest text in it. */
  private final class Table {

    private final List<List<String>> rows;
    private final float[] widths;

    Table(List<List<String>> rows) throws IOException {
      this.rows = rows;
      this.widths = widths();
    }

    List<Strip> strips() throws IOException {
      var strips = new ArrayList<Strip>();
      strips.add(new Strip(2, 2 * LEADING, (on, top) -> {}));
      for (int row = 0; row < rows.size(); row++) {
        strips.add(strip(rows.get(row), row == 0));
      }
      strips.add(new Strip(3, 0, (on, top) -> {}));
      return strips;
    }

    private Strip strip(List<String> row, boolean head) throws IOException {
      List<List<Line>> cells = new ArrayList<>();
      int most = 1;
      for (int column = 0; column < row.size(); column++) {
        Style style = head ? HEAD : CELL;
        List<Line> lines = broken(row.get(column), style, widths[column] - 2 * PAD, 0);
        cells.add(lines);
        most = Math.max(most, lines.size());
      }
      float height = most * CELL_LEADING + PAD;
      return new Strip(height, head ? height : 0, (on, top) -> draw(on, cells, head, top, height));
    }

    private void draw(PaperPen on, List<List<Line>> cells, boolean head, float top, float height)
        throws IOException {
      if (head) {
        on.line(LEFT_EDGE, top, RIGHT_EDGE, top, 0.9f, INK);
      }
      float x = LEFT_EDGE;
      for (int column = 0; column < cells.size(); column++) {
        float base = top + 4.9f;
        for (Line line : cells.get(column)) {
          show(on, new Line(line.text(), 0), head ? HEAD : CELL, x + PAD, base);
          base += CELL_LEADING;
        }
        x += widths[column];
      }
      float below = top + height;
      on.line(LEFT_EDGE, below, RIGHT_EDGE, below, head ? 0.6f : 0.35f, head ? INK : HAIR);
    }

    private float[] widths() throws IOException {
      int columns = rows.getFirst().size();
      float[] wished = new float[columns];
      float all = 0;
      for (int column = 0; column < columns; column++) {
        for (List<String> row : rows) {
          float wide = pen.width(readable.apply(row.get(column)), HEAD) + 2 * PAD + 1;
          wished[column] = Math.max(wished[column], Math.min(wide, TYPE_AREA / 2));
        }
        all += wished[column];
      }
      for (int column = 0; column < columns; column++) {
        wished[column] *= TYPE_AREA / all;
      }
      return wished;
    }
  }
}
