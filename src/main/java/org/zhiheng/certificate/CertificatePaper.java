package org.zhiheng.certificate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.PaperText;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * Draws a certificate as one landscape A4 page of PDF/A-2b. The same facts give the same bytes.
 *
 * <p>One instance serves all threads, one at a time: a page takes some tens of milliseconds, and
 * the parsed fonts (about 20 MB, read at the first page) can neither be shared nor are they worth a
 * copy per thread.
 */
@Component
class CertificatePaper {

  private @Nullable PaperFonts fonts;

  /**
   * Draws the page.
   *
   * @throws Refused when a character has no glyph or a text has no room
   */
  synchronized byte[] draw(CertificateFacts facts) {
    try (var document = new PDDocument()) {
      var page = new PDPage(new PDRectangle(points(PaperLayout.WIDTH), points(PaperLayout.HEIGHT)));
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        new PaperLayout(new PaperPen(content, fonts().in(document), PaperLayout.HEIGHT), facts)
            .draw();
      }
      PaperArchive.prepare(document, facts);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What keeps a text from being drawn at its place, asked before there is a certificate. */
  synchronized List<Refusal> whyNotPrint(PaperText.Place place, String text) {
    try (var document = new PDDocument()) {
      var page = new PDPage();
      document.addPage(page);
      try (var content = new PDPageContentStream(document, page)) {
        PaperLayout.fit(
            new PaperPen(content, fonts().in(document), PaperLayout.HEIGHT), place, text);
      }
      return List.of();
    } catch (Refused refused) {
      return refused.refusals();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static float points(float millimetres) {
    return millimetres * PaperPen.POINTS;
  }

  private PaperFonts fonts() throws IOException {
    if (fonts == null) {
      fonts = new PaperFonts();
    }
    return fonts;
  }
}
