package org.zhiheng.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.zhiheng.support.PdfA;

class LetterTests {

  private static final Press PRESS = new Press();

  private static final String LONG =
      "你（单位）提交的申请材料，经形式审查，尚需补正：“自我评价”第3.2.1行、《推荐意见》第二页；"
          + "请于2026年12月11日前通过 https://zhiheng.example/application 一次性补齐。";

  @Test
  void saysEverythingThatItIsMadeOf() throws IOException {
    assertThat(text(sample(1, false)).replaceAll("\\s", ""))
        .contains("演示质量评价中心", "补正通知书", "编号BZ2026-0001", "测试甲：")
        .contains("1." + LONG.replaceAll("\\s", ""), "2.", "列一", "格二", "2026年11月28日")
        .doesNotContain("演示样张");
  }

  @Test
  void onlyADemoSaysSo() throws IOException {
    assertThat(text(sample(1, true)).replaceAll("\\s", "")).contains("演示样张，不具任何效力");
  }

  @Test
  void noLineBeginsWithAMarkThatClosesNorEndsWithOneThatOpens() throws IOException {
    for (int cut = 0; cut < 40; cut++) {
      for (List<TextPosition> line : lines(sample(4, false, "字".repeat(cut) + LONG))) {
        String read = read(line);
        assertThat("，。、；：？！）》」』】〕”’".indexOf(read.charAt(0))).as(read).isNegative();
        assertThat("（《「『【〔“‘".indexOf(read.charAt(read.length() - 1))).as(read).isNegative();
      }
    }
  }

  @Test
  void linesEndOnOneMargin() throws IOException {
    float margin = LetterLayout.RIGHT_EDGE * PaperPen.POINTS;
    long flush = 0;
    for (List<TextPosition> line : lines(sample(6, false))) {
      TextPosition last = line.getLast();
      float end = last.getX() + last.getFontSizeInPt();
      assertThat(end).as(read(line)).isLessThan(margin + 8);
      flush += Math.abs(end - margin) < 9 ? 1 : 0;
    }
    assertThat(flush).isGreaterThan(8);
  }

  @Test
  void aDateAndAnAddressAreNotTorn() throws IOException {
    for (int cut = 0; cut < 30; cut++) {
      String text = "字".repeat(cut) + "于2026年12月11日前，见https://zhiheng.example/registry。";
      assertThat(lines(sample(1, false, text)).stream().map(LetterTests::read).toList())
          .anyMatch(line -> line.contains("2026年"))
          .anyMatch(line -> line.contains("https://zhiheng.example/registry"));
    }
  }

  @Test
  void aCharacterWithoutGlyphIsToldByItsCode() throws IOException {
    String text = text(sample(1, false, "测试\uD884\uDF50一个🙂"));
    assertThat(text).contains("测试[U+31350]一个[U+1F642]");
  }

  @Test
  void aLongLetterRunsOverPagesAndNothingLeavesTheTypeArea() throws IOException {
    byte[] pdf = PRESS.print(sample(40, false));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isGreaterThan(3);
      assertThat(text(sample(40, false))).contains("第 1 页，共 " + document.getNumberOfPages());
      assertThat(places(document))
          .allSatisfy(
              place -> {
                assertThat(place.getX())
                    .isGreaterThan(LetterLayout.LEFT_EDGE * PaperPen.POINTS - 1);
                assertThat(place.getY()).isBetween(30f, 282 * PaperPen.POINTS);
              });
    }
  }

  @Test
  void theSameLetterGivesTheSameBytes() {
    assertThat(new Press().print(sample(3, true))).isEqualTo(PRESS.print(sample(3, true)));
  }

  @Test
  void veraPdfFindsPdfA2b() throws Exception {
    byte[] pdf = PRESS.print(sample(12, true));
    Files.write(Files.createDirectories(Path.of("target", "samples")).resolve("letter.pdf"), pdf);
    assertThat(PdfA.breaches(pdf)).isEmpty();
  }

  private static Letter sample(int items, boolean demo) {
    return sample(items, demo, LONG);
  }

  private static Letter sample(int items, boolean demo, String text) {
    var parts = new ArrayList<Letter.Part>();
    parts.add(Letter.text(text));
    for (int i = 0; i < Math.max(2, items); i++) {
      parts.add(Letter.item(text));
    }
    parts.add(Letter.heading("一览"));
    parts.add(Letter.table(List.of(List.of("列一", "列二"), List.of("格一" + text, "格二"))));
    return new Letter(
        "演示质量评价中心",
        "补正通知书",
        "BZ2026-0001",
        "测试甲",
        parts,
        LocalDate.of(2026, 11, 28),
        "2026年11月28日",
        "https://zhiheng.example/registry",
        demo);
  }

  private static String text(Letter letter) throws IOException {
    try (PDDocument document = Loader.loadPDF(PRESS.print(letter))) {
      return new PDFTextStripper().getText(document);
    }
  }

  /** The lines of running text, by their base lines. */
  private static List<List<TextPosition>> lines(Letter letter) throws IOException {
    try (PDDocument document = Loader.loadPDF(PRESS.print(letter))) {
      var lines = new ArrayList<List<TextPosition>>();
      for (TextPosition place : places(document)) {
        boolean running = Math.abs(place.getFontSizeInPt() - 14) < 0.1;
        boolean same =
            !lines.isEmpty() && Math.abs(lines.getLast().getLast().getY() - place.getY()) < 1;
        if (running && same) {
          lines.getLast().add(place);
        } else if (running) {
          lines.add(new ArrayList<>(List.of(place)));
        }
      }
      return lines;
    }
  }

  private static String read(List<TextPosition> line) {
    var read = new StringBuilder();
    line.forEach(place -> read.append(place.getUnicode()));
    return read.toString();
  }

  private static List<TextPosition> places(PDDocument document) throws IOException {
    var places = new ArrayList<TextPosition>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition text) {
        places.add(text);
      }
    }.getText(document);
    return places;
  }
}
