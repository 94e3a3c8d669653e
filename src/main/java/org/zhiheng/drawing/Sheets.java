package org.zhiheng.drawing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** The sheets of one paper, each with a pen of its own. */
public final class Sheets {

  private final PDDocument document;
  private final PaperFonts.Embedded fonts;
  private final List<PDPageContentStream> open = new ArrayList<>();

  Sheets(PDDocument document, PaperFonts.Embedded fonts) {
    this.document = document;
    this.fonts = fonts;
  }

  /** A new sheet, in millimetres. */
  public PaperPen next(float width, float height) throws IOException {
    var page = new PDPage(new PDRectangle(width * PaperPen.POINTS, height * PaperPen.POINTS));
    document.addPage(page);
    var content = new PDPageContentStream(document, page);
    open.add(content);
    return new PaperPen(content, fonts, height);
  }

  /** A text without characters that cannot be drawn: their codes stand in their places. */
  String readable(String text) {
    return fonts.readable(text);
  }

  void finish() throws IOException {
    for (PDPageContentStream content : open) {
      content.close();
    }
  }
}
