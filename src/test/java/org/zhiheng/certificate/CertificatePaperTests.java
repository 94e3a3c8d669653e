package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.drawing.DrawingRefusal;
import org.zhiheng.drawing.Press;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

class CertificatePaperTests {

  private static final CertificatePaper PAPER = new CertificatePaper(new Press());
  private static final String LONG_ORGANISATION =
      "演示省演示市高新技术产业开发区先进精密制造与智能检测装备产业技术创新研究院股份有限公司（集团）华东总部";

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void clause8Point4StatesAllSevenFacts(boolean demo) throws IOException {
    String text = text(Samples.of("测试甲", "演示精密制造有限公司", demo));
    assertThat(text)
        .contains("首席质量官评价证书", "Chief Quality Officer Evaluation Certificate")
        .contains("测试甲", "演示精密制造有限公司", "AAA", "演示质量评价中心")
        .contains("2026年11月23日", "23 November 2026")
        .contains("2026年11月23日 至 2029年11月22日", "23 November 2026 – 22 November 2029")
        .contains("ZH260001233", "DB32/T 4570—2023《首席质量官评价规范》")
        .contains("扫码查验", "Scan to verify", Samples.URL);
  }

  @Test
  void neverSpeaksOfCertificationOrAccreditation() throws IOException {
    assertThat(text(Samples.certificate()))
        .doesNotContain("认证", "认可")
        .doesNotContainIgnoringCase("certification", "certified", "accredit");
  }

  @Test
  void onlyADemoSaysSo() throws IOException {
    assertThat(text(Samples.demo()).replaceAll("\\s", ""))
        .contains("演示·DEMO", "演示样张，不具任何效力", "DEMONSTRATIONONLY");
    assertThat(text(Samples.certificate())).doesNotContain("样张", "DEMO");
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void qrCodeLeadsToTheVerifyPage(boolean demo) throws Exception {
    BufferedImage page = image(Samples.of("测试甲", "演示精密制造有限公司", demo));
    assertThat(scan(page)).isEqualTo(Samples.URL);
  }

  @ParameterizedTest
  @CsvSource({
    "䶮㛃𬭚·测试",
    "阿卜杜热合曼·买买提吐尔逊·演示一号",
    "Maximilian Alexander Vorführmann-Testinger of Nowhere",
    "测试甲（Demo One）"
  })
  void longAndRareNamesFitBesideLongOrganisations(String holder) throws IOException {
    CertificateFacts facts =
        Samples.of(holder, LONG_ORGANISATION, LONG_ORGANISATION + "评价中心", false);
    assertThat(text(facts)).contains(holder);
    assertThat(text(facts).replaceAll("\\s", "")).contains(LONG_ORGANISATION);
    assertThat(places(facts))
        .allSatisfy(
            place -> {
              assertThat(place.getX()).isGreaterThan(42);
              assertThat(place.getX() + place.getWidth()).isLessThan(842 - 42);
              assertThat(place.getY()).isBetween(42f, 595f - 36f);
            });
  }

  @Test
  void linesOfALongOrganisationDoNotOverlapTheirNeighbours() throws IOException {
    List<TextPosition> places = places(Samples.of("测试甲", LONG_ORGANISATION.repeat(2), false));
    for (TextPosition one : places) {
      for (TextPosition other : places) {
        boolean sameColumn =
            one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth();
        float below = other.getY() - one.getY();
        if (sameColumn && below > 0.1f) {
          assertThat(below).as(one + " over " + other).isGreaterThan(other.getFontSizeInPt() * .9f);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "测试\uD840\uDFB7, U+203B7",
    "测试\uD884\uDF50, U+31350",
    "测\u0007试, U+0007",
    "测\u200B试, U+200B"
  })
  void refusesACharacterWithoutGlyphAndNamesIt(String holder, String code) {
    Refusal refusal = refusal(Samples.of(holder, "演示精密制造有限公司", false));
    assertThat(refusal.reason()).isEqualTo(DrawingRefusal.NO_GLYPH);
    assertThat(refusal.args()).contains(code, holder);
  }

  @Test
  void refusesATextThatHasNoRoom() {
    assertThat(refusal(Samples.of("测".repeat(200), "演示精密制造有限公司", false)).reason())
        .isEqualTo(DrawingRefusal.NO_ROOM);
  }

  @Test
  void leavesNoFactBlank() {
    assertThatThrownBy(() -> Samples.of(" ", "演示精密制造有限公司", false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void sameFactsGiveTheSameBytesFromAnyPaperAndThread() throws Exception {
    byte[] expected = PAPER.draw(Samples.certificate());
    assertThat(new CertificatePaper(new Press()).draw(Samples.certificate())).isEqualTo(expected);
    try (var threads = Executors.newFixedThreadPool(4)) {
      var pages = new ArrayList<java.util.concurrent.Future<byte[]>>();
      for (int i = 0; i < 12; i++) {
        boolean same = i % 2 == 0;
        pages.add(threads.submit(() -> PAPER.draw(same ? Samples.certificate() : Samples.demo())));
      }
      for (int i = 0; i < pages.size(); i += 2) {
        assertThat(pages.get(i).get()).isEqualTo(expected);
      }
    }
  }

  @Test
  void otherFactsGiveAnotherFileIdentifier() throws IOException {
    try (PDDocument one = open(Samples.certificate());
        PDDocument other = open(Samples.of("测试乙", "演示精密制造有限公司", false))) {
      assertThat(one.getDocument().getDocumentID().toList())
          .isNotEqualTo(other.getDocument().getDocumentID().toList());
    }
  }

  /** Leaves a sample for {@code src/test/sh/check-certificate.sh}, which uses nobody's Java. */
  @Test
  void writesASampleForProgramsThatAreNotOurs() throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "samples"));
    Files.write(folder.resolve("certificate.pdf"), PAPER.draw(Samples.demo()));
    CertificateFacts crowded =
        Samples.of("䶮㛃𬭚·测试一号", LONG_ORGANISATION, LONG_ORGANISATION + "评价中心", false);
    Files.write(folder.resolve("crowded.pdf"), PAPER.draw(crowded));
    assertThat(folder.resolve("certificate.pdf")).isNotEmptyFile();
  }

  private static Refusal refusal(CertificateFacts facts) {
    return catchThrowableOfType(Refused.class, () -> PAPER.draw(facts)).refusals().getFirst();
  }

  private static PDDocument open(CertificateFacts facts) throws IOException {
    return Loader.loadPDF(PAPER.draw(facts));
  }

  private static String text(CertificateFacts facts) throws IOException {
    try (PDDocument document = open(facts)) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static List<TextPosition> places(CertificateFacts facts) throws IOException {
    var places = new ArrayList<TextPosition>();
    try (PDDocument document = open(facts)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          places.add(text);
        }
      }.getText(document);
    }
    return places;
  }

  private static BufferedImage image(CertificateFacts facts) throws IOException {
    try (PDDocument document = open(facts)) {
      return new PDFRenderer(document).renderImageWithDPI(0, 150);
    }
  }

  private static String scan(BufferedImage page) throws Exception {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    var source = new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels);
    return new MultiFormatReader()
        .decode(
            new BinaryBitmap(new HybridBinarizer(source)),
            Map.of(DecodeHintType.POSSIBLE_FORMATS, List.of(BarcodeFormat.QR_CODE)))
        .getText();
  }
}
