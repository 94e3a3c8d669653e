package org.zhiheng.drawing;

import static org.zhiheng.drawing.PaperPen.Align.CENTRE;
import static org.zhiheng.drawing.PaperPen.Align.LEFT;
import static org.zhiheng.drawing.PaperPen.Align.RIGHT;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.drawing.PaperPen.Style;

/**
 * Where everything of a letter stands, on as many upright A4 pages as it needs; all places in
 * millimetres. The type area is that of official papers (GB/T 9704): 156 wide.
 */
final class LetterLayout {

  static final float WIDTH = 210;
  static final float HEIGHT = 297;
  static final float LEFT_EDGE = 28;
  static final float RIGHT_EDGE = 184;
  static final float TYPE_AREA = RIGHT_EDGE - LEFT_EDGE;
  static final Color INK = new Color(0x1F3C66);
  static final Color HAIR = new Color(0xA9B6C9);
  static final Color TEXT = new Color(0x1D2126);

  private static final float MIDDLE = (LEFT_EDGE + RIGHT_EDGE) / 2;
  private static final float FIRST_TOP = 88;
  private static final float TOP = 36;
  private static final float BOTTOM = 264;
  private static final float QR_SIDE = 22;
  private static final Color QUIET = new Color(0x66707C);
  private static final Color ALARM = new Color(0xA33A2C);
  private static final Color MARK = new Color(0xF2DEDA);

  private static final Style BODY = new Style(true, 24, 0.12f, INK);
  private static final Style TITLE = new Style(true, 22, 0.1f, TEXT);
  private static final Style NOTE = new Style(false, 10, 0.02f, QUIET);
  private static final Style MINE = new Style(false, 14, 0, TEXT);

  private final Letter letter;
  private final Sheets sheets;
  private final PaperPen first;

  LetterLayout(Letter letter, Sheets sheets) throws IOException {
    this.letter = letter;
    this.sheets = sheets;
    this.first = sheets.next(WIDTH, HEIGHT);
  }

  /** Something that stands by itself on a page. */
  interface Ink {
    void draw(PaperPen pen, float top) throws IOException;
  }

  /**
   * A line or a row, which no page break tears.
   *
   * @param keep how much of what follows has to stand on the same page
   */
  record Strip(float height, float keep, Ink ink) {}

  private record Placed(float top, Ink ink) {}

  void draw() throws IOException {
    List<Strip> strips = new ArrayList<>(new LetterText(first, sheets::readable).strips(letter));
    strips.add(new Strip(QR_SIDE + 22, 0, this::signature));
    List<List<Placed>> pages = pages(strips);
    for (int page = 0; page < pages.size(); page++) {
      PaperPen pen = page == 0 ? first : sheets.next(WIDTH, HEIGHT);
      frame(pen, page, pages.size());
      for (Placed placed : pages.get(page)) {
        placed.ink().draw(pen, placed.top());
      }
    }
  }

  private static List<List<Placed>> pages(List<Strip> strips) {
    List<List<Placed>> pages = new ArrayList<>();
    pages.add(new ArrayList<>());
    float top = FIRST_TOP;
    for (Strip strip : strips) {
      if (top + strip.height() + strip.keep() > BOTTOM && !pages.getLast().isEmpty()) {
        pages.add(new ArrayList<>());
        top = TOP;
      }
      pages.getLast().add(new Placed(top, strip.ink()));
      top += strip.height();
    }
    return pages;
  }

  private void frame(PaperPen pen, int page, int of) throws IOException {
    if (letter.demo()) {
      demoMark(pen);
    }
    if (page == 0) {
      heading(pen);
    } else {
      pen.write(sheets.readable(letter.title()), NOTE, LEFT, LEFT_EDGE, 25);
      pen.write(letter.number(), NOTE, RIGHT, RIGHT_EDGE, 25);
      pen.line(LEFT_EDGE, 28, RIGHT_EDGE, 28, 0.4f, HAIR);
    }
    pen.write("第 " + (page + 1) + " 页，共 " + of + " 页", NOTE, CENTRE, MIDDLE, 279);
  }

  private void heading(PaperPen pen) throws IOException {
    String body = sheets.readable(letter.body());
    PaperFit name = fit(pen, body, BODY, 10);
    pen.write(name.lines().getFirst(), name.style(), CENTRE, MIDDLE, 38);
    pen.line(LEFT_EDGE, 45, RIGHT_EDGE, 45, 1.4f, INK);
    pen.line(LEFT_EDGE, 46.2f, RIGHT_EDGE, 46.2f, 0.35f, INK);
    pen.write("编号 " + letter.number(), NOTE, RIGHT, RIGHT_EDGE, 54);
    PaperFit title = fit(pen, sheets.readable(letter.title()), TITLE, 12);
    pen.write(title.lines().getFirst(), title.style(), CENTRE, MIDDLE, 71);
  }

  private static PaperFit fit(PaperPen pen, String text, Style style, float smallest)
      throws IOException {
    float widest = pen.width(text, style.sized(smallest));
    return widest <= TYPE_AREA
        ? PaperFit.of(pen, text, style, TYPE_AREA, smallest, 1)
        : new PaperFit(List.of(text), style.sized(smallest * TYPE_AREA / widest));
  }

  /** Body and day stand together on the right, the code to scan on the left. */
  private void signature(PaperPen pen, float top) throws IOException {
    String body = sheets.readable(letter.body());
    PaperFit name = fit(pen, body, MINE, 8);
    float half = Math.max(pen.width(body, name.style()), pen.width(letter.dayText(), MINE)) / 2;
    float middle = Math.max(RIGHT_EDGE - Math.max(half, 30), MIDDLE);
    pen.write(name.lines().getFirst(), name.style(), CENTRE, middle, top + 20);
    pen.write(letter.dayText(), MINE, CENTRE, middle, top + 29);
    if (!letter.link().isBlank()) {
      new QrCode(letter.link()).draw(pen, LEFT_EDGE + 3, top + 12, QR_SIDE, TEXT);
      pen.write("扫码查看", NOTE, CENTRE, LEFT_EDGE + 3 + QR_SIDE / 2, top + QR_SIDE + 20);
    }
  }

  private static void demoMark(PaperPen pen) throws IOException {
    pen.writeRising("演示 · DEMO", new Style(true, 84, 0.06f, MARK), 40, WIDTH / 2, HEIGHT / 2);
    Style plain = new Style(false, 9, 0.04f, ALARM);
    pen.write("演示样张，不具任何效力 · DEMONSTRATION ONLY, NOT VALID", plain, CENTRE, WIDTH / 2, 16);
  }
}
