package org.zhiheng.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.xmpbox.xml.DomXmpParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.zhiheng.drawing.Press;

class PaperArchiveTests {

  private static final CertificatePaper PAPER = new CertificatePaper(new Press());

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void veraPdfFindsPdfA2b(boolean demo) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    byte[] pdf = PAPER.draw(Samples.of("䶮㛃𬭚·Test", "演示精密制造有限公司", demo));
    try (var parser =
            Foundries.defaultInstance()
                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_B);
        var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      var result = validator.validate(parser);
      assertThat(result.getTestAssertions()).isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }

  @Test
  void metadataAgreeAndComeFromTheFacts() throws Exception {
    try (PDDocument document = Loader.loadPDF(PAPER.draw(Samples.certificate()))) {
      var info = document.getDocumentInformation();
      var metadata = document.getDocumentCatalog().getMetadata();
      var xmp = new DomXmpParser().parse(metadata.exportXMPMetadata());
      assertThat(xmp.getPDFAIdentificationSchema().getPart()).isEqualTo(2);
      assertThat(xmp.getPDFAIdentificationSchema().getConformance()).isEqualTo("B");
      assertThat(info.getTitle())
          .isEqualTo("首席质量官评价证书 ZH260001233")
          .isEqualTo(xmp.getDublinCoreSchema().getTitle());
      assertThat(xmp.getDublinCoreSchema().getCreators()).containsExactly(info.getAuthor());
      assertThat(info.getCreationDate().toInstant())
          .isEqualTo("2026-11-22T16:00:00Z")
          .isEqualTo(xmp.getXMPBasicSchema().getCreateDate().toInstant());
      assertThat(document.getDocumentCatalog().getOutputIntents()).hasSize(1);
    }
  }

  @Test
  void fontsAreEmbeddedAsSubsets() throws Exception {
    byte[] pdf = PAPER.draw(Samples.certificate());
    assertThat(pdf.length).isLessThan(120_000);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var resources = document.getPage(0).getResources();
      for (var name : resources.getFontNames()) {
        assertThat(resources.getFont(name).isEmbedded()).isTrue();
        assertThat(resources.getFont(name).getName())
            .matches("[A-Z]{6}\\+NotoSerifSC-(Regular|Bold)");
      }
    }
  }
}
