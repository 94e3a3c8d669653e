package org.zhiheng.drawing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * Makes PDF/A-2b of what is drawn. The same drawing gives the same bytes.
 *
 * <p>One instance serves all threads, one at a time: a page takes some tens of milliseconds, and
 * the parsed fonts (about 20 MB, read at the first page) can neither be shared nor are they worth a
 * copy per thread.
 */
@Component
public class Press {

  private @Nullable PaperFonts fonts;

  /** Draws on sheets that it asks for. */
  public interface Drawing {
    void draw(Sheets sheets) throws IOException;
  }

  /**
   * Draws a paper.
   *
   * @throws Refused when a character has no glyph or a text has no room
   */
  public synchronized byte[] print(Imprint imprint, Drawing drawing) {
    try (var document = new PDDocument()) {
      draw(document, drawing);
      PaperArchive.prepare(document, imprint);
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A letter of the body as PDF/A-2b. */
  public byte[] print(Letter letter) {
    return print(letter.imprint(), sheets -> new LetterLayout(letter, sheets).draw());
  }

  /** What keeps something from being drawn; nothing comes of the attempt. */
  public synchronized List<Refusal> whyNot(Drawing drawing) {
    try (var document = new PDDocument()) {
      draw(document, drawing);
      return List.of();
    } catch (Refused refused) {
      return refused.refusals();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(PDDocument document, Drawing drawing) throws IOException {
    var sheets = new Sheets(document, fonts().in(document));
    try {
      drawing.draw(sheets);
    } finally {
      sheets.finish();
    }
  }

  private PaperFonts fonts() throws IOException {
    if (fonts == null) {
      fonts = new PaperFonts();
    }
    return fonts;
  }
}
