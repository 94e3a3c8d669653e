package org.zhiheng.drawing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Calendar;
import java.util.GregorianCalendar;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.Sha256;

/** Makes a document fit for archives: PDF/A-2b, with metadata that come from the imprint alone. */
final class PaperArchive {

  private static final String SRGB = "sRGB IEC61966-2.1";

  private PaperArchive() {}

  static void prepare(PDDocument document, Imprint imprint) throws IOException {
    PDDocumentInformation info = information(imprint);
    document.setDocumentInformation(info);
    document.setDocumentId(identifier(info));
    var catalog = document.getDocumentCatalog();
    catalog.setLanguage("zh-CN");
    var viewer = new PDViewerPreferences(new COSDictionary());
    viewer.setDisplayDocTitle(true);
    catalog.setViewerPreferences(viewer);
    catalog.addOutputIntent(screenColours(document));
    var metadata = new PDMetadata(document);
    metadata.importXMPMetadata(xmp(info));
    catalog.setMetadata(metadata);
  }

  private static PDDocumentInformation information(Imprint imprint) {
    Calendar day = GregorianCalendar.from(imprint.day().atStartOfDay(ChinaTime.ZONE));
    var info = new PDDocumentInformation();
    info.setTitle(imprint.title());
    info.setAuthor(imprint.author());
    info.setSubject(imprint.subject());
    info.setKeywords(imprint.keywords());
    info.setCreator("Zhiheng");
    info.setProducer("Apache PDFBox");
    info.setCreationDate(day);
    info.setModificationDate(day);
    return info;
  }

  /** Stands in for the time of writing, which PDFBox would take. */
  private static long identifier(PDDocumentInformation info) {
    String facts = info.getTitle() + "\n" + info.getSubject() + "\n" + info.getAuthor();
    return ByteBuffer.wrap(Sha256.digest().digest(facts.getBytes(UTF_8))).getLong();
  }

  private static PDOutputIntent screenColours(PDDocument document) throws IOException {
    byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    var intent = new PDOutputIntent(document, new ByteArrayInputStream(profile));
    intent.setInfo(SRGB);
    intent.setOutputCondition(SRGB);
    intent.setOutputConditionIdentifier(SRGB);
    intent.setRegistryName("http://www.color.org");
    return intent;
  }

  private static byte[] xmp(PDDocumentInformation info) throws IOException {
    try {
      XMPMetadata xmp = XMPMetadata.createXMPMetadata();
      var level = xmp.createAndAddPDFAIdentificationSchema();
      level.setPart(2);
      level.setConformance("B");
      var core = xmp.createAndAddDublinCoreSchema();
      core.setTitle(info.getTitle());
      core.addCreator(info.getAuthor());
      core.setDescription(info.getSubject());
      var basic = xmp.createAndAddXMPBasicSchema();
      basic.setCreatorTool(info.getCreator());
      basic.setCreateDate(info.getCreationDate());
      basic.setModifyDate(info.getModificationDate());
      var pdf = xmp.createAndAddAdobePDFSchema();
      pdf.setKeywords(info.getKeywords());
      pdf.setProducer(info.getProducer());
      var bytes = new ByteArrayOutputStream();
      new XmpSerializer().serialize(xmp, bytes, true);
      return bytes.toByteArray();
    } catch (BadFieldValueException | TransformerException e) {
      throw new IOException(e);
    }
  }
}
