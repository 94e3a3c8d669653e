package org.zhiheng.drawing;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws on one page, in millimetres from its upper left corner; sizes of characters are in points.
 */
public final class PaperPen {

  /** Points in a millimetre. */
  public static final float POINTS = 72f / 25.4f;

  private final PDPageContentStream content;
  private final PaperFonts.Embedded fonts;
  private final float pageHeight;

  PaperPen(PDPageContentStream content, PaperFonts.Embedded fonts, float pageHeight) {
    this.content = content;
    this.fonts = fonts;
    this.pageHeight = pageHeight;
  }

  /** Which edge of a text stands at the given place. */
  public enum Align {
    LEFT,
    CENTRE,
    RIGHT
  }

  /**
   * A way to write.
   *
   * @param size in points
   * @param tracking extra space between characters, as a share of the size
   */
  public record Style(boolean bold, float size, float tracking, Color colour) {

    public Style sized(float other) {
      return new Style(bold, other, tracking, colour);
    }
  }

  /** How wide a text runs, in millimetres. */
  public float width(String text, Style style) throws IOException {
    int gaps = text.codePointCount(0, text.length()) - 1;
    return (fonts.width(text, style.bold()) + gaps * style.tracking()) * style.size() / POINTS;
  }

  /** Writes one line on the base line {@code y}. */
  public void write(String text, Style style, Align align, float x, float y) throws IOException {
    float shift =
        switch (align) {
          case LEFT -> 0;
          case CENTRE -> width(text, style) / 2;
          case RIGHT -> width(text, style);
        };
    show(text, style, Matrix.getTranslateInstance(across(x - shift), up(y)));
  }

  /** Writes one line that rises by {@code degrees} around its middle. */
  public void writeRising(String text, Style style, double degrees, float x, float y)
      throws IOException {
    Matrix turned = Matrix.getRotateInstance(Math.toRadians(degrees), across(x), up(y));
    turned.translate(across(-width(text, style) / 2), -style.size() * 0.36f);
    show(text, style, turned);
  }

  public void line(float x1, float y1, float x2, float y2, float points, Color colour)
      throws IOException {
    outline(List.of(new Point(x1, y1), new Point(x2, y2)), points, colour);
  }

  /** Strokes a path through the points; it closes where it ends on its first point. */
  public void outline(List<Point> path, float points, Color colour) throws IOException {
    content.setStrokingColor(colour);
    content.setLineWidth(points);
    trace(path);
    if (path.getFirst().equals(path.getLast())) {
      content.closeAndStroke();
    } else {
      content.stroke();
    }
  }

  public void fill(List<Point> path, Color colour) throws IOException {
    content.setNonStrokingColor(colour);
    trace(path);
    content.fill();
  }

  /** Fills all the boxes at once, so that neighbours show no seam. */
  public void fillBoxes(List<Box> boxes, Color colour) throws IOException {
    content.setNonStrokingColor(colour);
    for (Box box : boxes) {
      float lower = up(box.y() + box.height());
      content.addRect(across(box.x()), lower, across(box.width()), across(box.height()));
    }
    content.fill();
  }

  public record Point(float x, float y) {}

  public record Box(float x, float y, float width, float height) {}

  private void trace(List<Point> path) throws IOException {
    content.moveTo(across(path.getFirst().x()), up(path.getFirst().y()));
    for (Point point : path.subList(1, path.size())) {
      content.lineTo(across(point.x()), up(point.y()));
    }
  }

  private void show(String text, Style style, Matrix place) throws IOException {
    content.beginText();
    content.setNonStrokingColor(style.colour());
    content.setCharacterSpacing(style.tracking() * style.size());
    content.setTextMatrix(place);
    content.setFont(fonts.fontFor(text, style.bold()), style.size());
    content.showText(text);
    content.endText();
  }

  private static float across(float millimetres) {
    return millimetres * POINTS;
  }

  private float up(float fromTop) {
    return (pageHeight - fromTop) * POINTS;
  }
}
