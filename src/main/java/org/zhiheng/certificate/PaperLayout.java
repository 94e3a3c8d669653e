package org.zhiheng.certificate;

import static org.zhiheng.drawing.PaperPen.Align.CENTRE;
import static org.zhiheng.drawing.PaperPen.Align.LEFT;
import static org.zhiheng.drawing.PaperPen.Align.RIGHT;

import java.awt.Color;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.zhiheng.drawing.PaperFit;
import org.zhiheng.drawing.PaperPen;
import org.zhiheng.drawing.PaperPen.Point;
import org.zhiheng.drawing.PaperPen.Style;
import org.zhiheng.drawing.QrCode;
import org.zhiheng.kernel.PaperText;

/** Where everything stands on the page; all places in millimetres. */
final class PaperLayout {

  static final float WIDTH = 297;
  static final float HEIGHT = 210;

  private static final float MIDDLE = WIDTH / 2;
  private static final float LEFT_EDGE = 27;
  private static final float RIGHT_EDGE = WIDTH - LEFT_EDGE;
  private static final float SECOND_COLUMN = 142;
  private static final float QR_SIDE = 29;

  private static final Color INK = new Color(0x1F3C66);
  private static final Color HAIR = new Color(0xA9B6C9);
  private static final Color TEXT = new Color(0x1D2126);
  private static final Color QUIET = new Color(0x66707C);
  private static final Color ALARM = new Color(0xA33A2C);
  private static final Color MARK = new Color(0xF2DEDA);

  private static final Style TITLE = new Style(true, 36, 0.09f, INK);
  private static final Style SUBTITLE = new Style(false, 12.5f, 0.03f, INK);
  private static final Style NAME = new Style(true, 30, 0.02f, TEXT);
  private static final Style SHORT_NAME = new Style(true, 32, 0.09f, TEXT);
  private static final Style ORGANISATION = new Style(false, 15, 0.03f, TEXT);
  private static final Style GRADE = new Style(true, 58, 0.06f, INK);
  private static final Style SAYING = new Style(false, 10.5f, 0.04f, TEXT);
  private static final Style VALUE = new Style(false, 12, 0.01f, TEXT);
  private static final Style LABEL = new Style(false, 9, 0.04f, INK);
  private static final Style ENGLISH = new Style(false, 8, 0, QUIET);

  private static final DateTimeFormatter CHINESE_DAY =
      DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);
  private static final DateTimeFormatter ENGLISH_DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final PaperPen pen;
  private final CertificateFacts facts;

  PaperLayout(PaperPen pen, CertificateFacts facts) {
    this.pen = pen;
    this.facts = facts;
  }

  void draw() throws IOException {
    if (facts.demo()) {
      demoMark();
    }
    frame();
    heading();
    holder();
    grade();
    foot();
    check();
  }

  private void demoMark() throws IOException {
    Style across = new Style(true, 118, 0.06f, MARK);
    pen.writeRising("演示 · DEMO", across, 28, MIDDLE, HEIGHT / 2);
    Style plain = new Style(false, 9, 0.04f, ALARM);
    pen.write("演示样张，不具任何效力 · DEMONSTRATION ONLY, NOT VALID", plain, CENTRE, MIDDLE, 22.5f);
  }

  private void frame() throws IOException {
    pen.outline(recessed(10, 0), 1.1f, INK);
    pen.outline(recessed(12.2f, 5), 0.35f, INK);
    for (float x : new float[] {14.7f, WIDTH - 14.7f}) {
      diamond(x, 14.7f, 0.9f);
      diamond(x, HEIGHT - 14.7f, 0.9f);
    }
  }

  /** A rectangle whose corners step inwards by {@code step}. */
  private static List<Point> recessed(float inset, float step) {
    float right = WIDTH - inset;
    float low = HEIGHT - inset;
    return List.of(
        new Point(inset + step, inset),
        new Point(right - step, inset),
        new Point(right - step, inset + step),
        new Point(right, inset + step),
        new Point(right, low - step),
        new Point(right - step, low - step),
        new Point(right - step, low),
        new Point(inset + step, low),
        new Point(inset + step, low - step),
        new Point(inset, low - step),
        new Point(inset, inset + step),
        new Point(inset + step, inset + step),
        new Point(inset + step, inset));
  }

  private void heading() throws IOException {
    pen.write("首席质量官评价证书", TITLE, CENTRE, MIDDLE, 41);
    pen.write("Chief Quality Officer Evaluation Certificate", SUBTITLE, CENTRE, MIDDLE, 50);
    pen.line(MIDDLE - 26, 56.5f, MIDDLE - 3, 56.5f, 0.4f, HAIR);
    pen.line(MIDDLE + 3, 56.5f, MIDDLE + 26, 56.5f, 0.4f, HAIR);
    diamond(MIDDLE, 56.5f, 1);
  }

  private void holder() throws IOException {
    pair("兹证明", "This is to confirm that", 67.5f);
    PaperFit name = fit(pen, PaperText.Place.HOLDER, facts.holder());
    pen.write(name.lines().getFirst(), name.style(), CENTRE, MIDDLE, 82.5f);
    pair("所在组织", "Organisation", 92);
    PaperFit organisation = fit(pen, PaperText.Place.ORGANISATION, facts.organisation());
    float leading = organisation.style().size() * 0.5f;
    float base = 100.5f - (organisation.lines().size() - 1) * leading * 0.2f;
    for (String line : organisation.lines()) {
      pen.write(line, organisation.style(), CENTRE, MIDDLE, base);
      base += leading;
    }
  }

  /** A text made to fit the place it has on the page. */
  static PaperFit fit(PaperPen pen, PaperText.Place place, String text) throws IOException {
    boolean brief = text.codePointCount(0, text.length()) <= 4;
    return switch (place) {
      case HOLDER -> PaperFit.of(pen, text, brief ? SHORT_NAME : NAME, 225, 14, 1);
      case ORGANISATION -> PaperFit.of(pen, text, ORGANISATION, 225, 8, 2);
    };
  }

  private void grade() throws IOException {
    String by = "依据 " + facts.schemeNumber() + "《" + facts.schemeTitle() + "》评价，评价等级为";
    PaperFit sentence = PaperFit.of(pen, by, SAYING, 225, 7, 1);
    pen.write(sentence.lines().getFirst(), sentence.style(), CENTRE, MIDDLE, 114);
    String english = "evaluated under " + facts.schemeNumber() + " and placed in grade";
    pen.write(english, ENGLISH, CENTRE, MIDDLE, 119);
    PaperFit grade = PaperFit.of(pen, facts.grade(), GRADE, 120, 30, 1);
    pen.write(grade.lines().getFirst(), grade.style(), CENTRE, MIDDLE, 140);
    float half = pen.width(facts.grade(), grade.style()) / 2 + 7;
    pen.line(MIDDLE - half - 32, 132.6f, MIDDLE - half, 132.6f, 0.4f, HAIR);
    pen.line(MIDDLE + half, 132.6f, MIDDLE + half + 32, 132.6f, 0.4f, HAIR);
  }

  private void foot() throws IOException {
    label("评价主体", "Evaluation body", LEFT_EDGE, 155);
    PaperFit body = PaperFit.of(pen, facts.body(), VALUE, SECOND_COLUMN - LEFT_EDGE - 8, 7, 2);
    float base = 163 - body.lines().size();
    for (String line : body.lines()) {
      pen.write(line, body.style(), LEFT, LEFT_EDGE, base);
      base += body.style().size() * 0.45f;
    }
    label("证书编号", "Certificate No.", SECOND_COLUMN, 155);
    pen.write(facts.number().value(), VALUE, LEFT, SECOND_COLUMN, 162);
    label("评价日期", "Evaluation date", LEFT_EDGE, 173);
    value(CHINESE_DAY.format(facts.decidedOn()), ENGLISH_DAY.format(facts.decidedOn()), LEFT_EDGE);
    label("有效期", "Valid", SECOND_COLUMN, 173);
    value(span(CHINESE_DAY, " 至 "), span(ENGLISH_DAY, " – "), SECOND_COLUMN);
  }

  private void check() throws IOException {
    float x = RIGHT_EDGE - QR_SIDE;
    new QrCode(facts.verifyUrl()).draw(pen, x, 145, QR_SIDE, TEXT);
    pen.write("扫码查验", LABEL, CENTRE, x + QR_SIDE / 2, 180);
    pen.write("Scan to verify", ENGLISH, CENTRE, x + QR_SIDE / 2, 184.8f);
    PaperFit url = PaperFit.of(pen, facts.verifyUrl(), ENGLISH, RIGHT_EDGE - LEFT_EDGE, 4, 1);
    pen.write(url.lines().getFirst(), url.style(), RIGHT, RIGHT_EDGE, 191);
  }

  private String span(DateTimeFormatter format, String to) {
    LocalDate through = facts.validity().through();
    return format.format(facts.validity().from()) + to + format.format(through);
  }

  private void value(String chinese, String english, float x) throws IOException {
    pen.write(chinese, VALUE, LEFT, x, 180);
    pen.write(english, ENGLISH, LEFT, x, 184.8f);
  }

  private void label(String chinese, String english, float x, float y) throws IOException {
    pen.write(chinese, LABEL, LEFT, x, y);
    pen.write(english, ENGLISH, LEFT, x + pen.width(chinese, LABEL) + 1.8f, y);
  }

  private void pair(String chinese, String english, float y) throws IOException {
    float width = pen.width(chinese, LABEL) + 1.8f + pen.width(english, ENGLISH);
    label(chinese, english, MIDDLE - width / 2, y);
  }

  private void diamond(float x, float y, float radius) throws IOException {
    pen.fill(
        List.of(
            new Point(x, y - radius),
            new Point(x + radius, y),
            new Point(x, y + radius),
            new Point(x - radius, y)),
        INK);
  }
}
