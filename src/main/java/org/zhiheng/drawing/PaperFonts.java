package org.zhiheng.drawing;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.zhiheng.kernel.Refused;

/**
 * The two fonts of the paper, parsed once. Not safe for threads: a {@link TrueTypeFont} keeps its
 * reading position.
 */
final class PaperFonts {

  private static final String FOLDER = "/drawing/fonts/";

  private final TrueTypeFont regular;
  private final TrueTypeFont bold;
  private final CmapLookup regularGlyphs;
  private final CmapLookup boldGlyphs;

  PaperFonts() throws IOException {
    regular = parse("NotoSerifSC-Regular.ttf");
    bold = parse("NotoSerifSC-Bold.ttf");
    regularGlyphs = regular.getUnicodeCmapLookup();
    boldGlyphs = bold.getUnicodeCmapLookup();
  }

  /** The fonts as one document embeds them: only the glyphs that it uses. */
  Embedded in(PDDocument document) throws IOException {
    return new Embedded(
        PDType0Font.load(document, regular, true), PDType0Font.load(document, bold, true));
  }

  private static TrueTypeFont parse(String file) throws IOException {
    try (InputStream bytes = PaperFonts.class.getResourceAsStream(FOLDER + file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(Objects.requireNonNull(bytes, file)));
    }
  }

  /** The fonts inside one document. */
  final class Embedded {

    private final PDFont regularFont;
    private final PDFont boldFont;

    private Embedded(PDFont regularFont, PDFont boldFont) {
      this.regularFont = regularFont;
      this.boldFont = boldFont;
    }

    /**
     * The font for a text; regular also where the bold one lacks a character, as a name in two
     * weights looks like a mistake.
     *
     * @throws Refused when a character has no glyph or none that can be seen: a paper never shows
     *     an empty box
     */
    PDFont fontFor(String text, boolean emphasised) {
      if (emphasised && text.codePoints().allMatch(point -> shows(boldGlyphs, point))) {
        return boldFont;
      }
      text.codePoints()
          .filter(point -> !shows(regularGlyphs, point))
          .findFirst()
          .ifPresent(point -> refuse(point, text));
      return regularFont;
    }

    /** The text, with the code of each character that has no glyph in its place. */
    String readable(String text) {
      var readable = new StringBuilder();
      text.codePoints()
          .forEach(
              point -> {
                if (shows(regularGlyphs, point)) {
                  readable.appendCodePoint(point);
                } else if (!Character.isISOControl(point)) {
                  readable.append(String.format(Locale.ROOT, "[U+%04X]", point));
                }
              });
      return readable.toString();
    }

    /** How wide a text runs at size 1. */
    float width(String text, boolean emphasised) throws IOException {
      return fontFor(text, emphasised).getStringWidth(text) / 1000;
    }
  }

  private static boolean shows(CmapLookup glyphs, int point) {
    boolean visible =
        !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT;
    return visible && glyphs.getGlyphId(point) != 0;
  }

  private static void refuse(int point, String text) {
    String code = String.format(Locale.ROOT, "U+%04X", point);
    throw new Refused(
        List.of(DrawingRefusal.NO_GLYPH.because(Character.toString(point), code, text)));
  }
}
