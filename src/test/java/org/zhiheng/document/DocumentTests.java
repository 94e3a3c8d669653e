package org.zhiheng.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;

class DocumentTests {

  private static final Actor APPLICANT =
      new Actor(AccountId.next(), PersonId.next(), "测试甲", Set.of(Role.APPLICANT), null);
  private static final Actor STRANGER =
      new Actor(AccountId.next(), PersonId.next(), "测试乙", Set.of(Role.APPLICANT), null);

  @TempDir Path data;
  private Documents documents;

  @BeforeEach
  void prepare() {
    documents = TestDocuments.in(data, (actor, id) -> actor.is(APPLICANT.id()));
  }

  static Stream<Arguments> files() {
    return Stream.of(
        Arguments.of(Samples.PDF, "application/pdf"),
        Arguments.of(Samples.PNG, "image/png"),
        Arguments.of(Samples.JPEG, "image/jpeg"),
        Arguments.of(
            Samples.zip("[Content_Types].xml", "word/document.xml"),
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        Arguments.of(
            Samples.zip("docProps/app.xml", "xl/workbook.xml", "[Content_Types].xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        Arguments.of(Samples.zip("OFD.xml", "Doc_0/Document.xml"), "application/ofd"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void aTypeThatIsTakenIsToldByItsContentWhateverItsName(byte[] content, String mediaType) {
    assertThat(store("文件.bin", content).mediaType()).isEqualTo(mediaType);
  }

  static Stream<byte[]> filesNotTaken() {
    return Stream.of(
        Samples.EXE,
        "<html><script>alert(1)</script></html>".getBytes(UTF_8),
        "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8),
        Samples.zip("readme.txt"),
        Samples.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"),
        Samples.zip("[Content_Types].xml", "word/document.xml", "word/VBAPROJECT.BIN"),
        new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
  }

  @ParameterizedTest
  @MethodSource("filesNotTaken")
  void aProgramNamedPdfIsRefusedBesideItsField(byte[] content) {
    assertRefused(content, DocumentRefusal.TYPE_NOT_ALLOWED);
  }

  @Test
  void aFileThatNobodyCanOpenIsRefusedWithTheReason() throws IOException {
    byte[] cut = Arrays.copyOf(Samples.PDF, 120);
    byte[] script = "%PDF-1.4\n<script>alert(1)</script>".getBytes(UTF_8);

    assertRefused(cut, DocumentRefusal.DAMAGED);
    assertRefused(script, DocumentRefusal.DAMAGED);
    assertRefused(Samples.pdf("a password"), DocumentRefusal.PASSWORD);
  }

  @Test
  void macrosByAnotherNameAreMacros() {
    String type =
        "<Override PartName='/word/x.bin' ContentType='application/vnd.ms-office.vbaProject'/>";
    String link = "<Relationship Type='http://schemas.microsoft.com/office/2006/VbaProject'/>";

    assertRefused(
        packed(Map.of("[Content_Types].xml", type, "word/document.xml", "<x/>")),
        DocumentRefusal.TYPE_NOT_ALLOWED);
    assertRefused(
        packed(
            Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "word/document.xml",
                "<x/>",
                "word/_rels/document.xml.rels",
                link)),
        DocumentRefusal.TYPE_NOT_ALLOWED);
  }

  @Test
  void anOfficeFileThatNobodyCanOpenIsRefusedWithTheReason() {
    byte[] whole = packed(Map.of("[Content_Types].xml", "<x/>", "word/document.xml", "<x/>"));
    byte[] locked =
        ("\u00D0\u00CF\u0011\u00E0"
                + "\0".repeat(600)
                + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0")
            .getBytes(ISO_8859_1);

    assertRefused(Arrays.copyOf(whole, whole.length - 30), DocumentRefusal.PACKED_DAMAGED);
    assertRefused(
        packed(Map.of("[Content_Types].xml", "<x/>", "word/document.xml", "<x>")),
        DocumentRefusal.PACKED_DAMAGED);
    assertRefused(packed(Map.of("OFD.xml", "no XML")), DocumentRefusal.PACKED_DAMAGED);
    assertRefused(locked, DocumentRefusal.PACKED_PASSWORD);
  }

  private static byte[] packed(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var archive = new ZipOutputStream(bytes)) {
      for (var part : new TreeMap<>(parts).entrySet()) {
        archive.putNextEntry(new ZipEntry(part.getKey()));
        archive.write(part.getValue().getBytes(UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @Test
  void anOfdWithNamesInGbkIsOfd() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var archive = new ZipOutputStream(bytes, Charset.forName("GBK"))) {
      for (String part : List.of("OFD.xml", "附件/说明.xml")) {
        archive.putNextEntry(new ZipEntry(part));
        archive.write("<x/>".getBytes(UTF_8));
      }
    }

    assertThat(store("文件.ofd", bytes.toByteArray()).mediaType()).isEqualTo("application/ofd");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused(new byte[0], DocumentRefusal.EMPTY);
  }

  @Test
  void aFileOfTwentyMegabytesIsTakenAndOneByteMoreIsRefused() {
    byte[] largest = new byte[(int) Documents.LARGEST];
    System.arraycopy(Samples.PDF, 0, largest, 0, Samples.PDF.length);
    byte[] tooLarge = new byte[largest.length + 1];
    System.arraycopy(Samples.PDF, 0, tooLarge, 0, Samples.PDF.length);

    assertThat(store("报告.pdf", largest).size()).isEqualTo(largest.length);
    assertRefused(tooLarge, DocumentRefusal.TOO_LARGE);
  }

  @Test
  void theBytesComeBackAsTheyWereAndLieUnderTheirHash() throws Exception {
    Document document = store("报告.pdf", Samples.PDF);

    String hash =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Samples.PDF));
    assertThat(document.sha256()).isEqualTo(hash);
    assertThat(documents.findTrusted(document.id())).isEqualTo(document);
    try (InputStream content = documents.trustedOpen(document.id())) {
      assertThat(content.readAllBytes()).isEqualTo(Samples.PDF);
    }
    Path place = data.resolve("documents/" + hash.substring(0, 2) + "/" + hash.substring(2, 4));
    assertThat(place.resolve(hash)).hasBinaryContent(Samples.PDF);
  }

  @Test
  void theSameBytesAreTwoDocumentsAndOneFile() throws IOException {
    Document one = store("一.pdf", Samples.PDF);
    Document other = store("二.pdf", Samples.PDF);

    assertThat(other.id()).isNotEqualTo(one.id());
    try (var files = Files.walk(data)) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(1);
    }
  }

  @Test
  void onlyWhomAReaderBeanLetsThroughFindsADocument() {
    Document document = store("报告.pdf", Samples.PDF);

    assertThat(documents.find(document.id(), APPLICANT)).isEqualTo(document);
    assertThatThrownBy(() -> documents.find(document.id(), STRANGER)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> documents.find(DocumentId.next(), APPLICANT))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void whatTheSystemIssuesIsKeptAsItIs() {
    Document issued = documents.issue("证书.pdf", "application/pdf", Samples.PDF, APPLICANT.id());

    assertThat(documents.findTrusted(issued.id())).isEqualTo(issued);
    assertThat(issued.name()).isEqualTo("证书.pdf");
  }

  private Document store(String name, byte[] content) {
    return documents.store(name, new ByteArrayInputStream(content), APPLICANT);
  }

  private void assertRefused(byte[] content, DocumentRefusal reason) {
    assertThatThrownBy(() -> store("报告.pdf", content))
        .asInstanceOf(type(Refused.class))
        .extracting(refused -> refused.refusals().getFirst())
        .satisfies(
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(reason);
              assertThat(refusal.field()).isEqualTo("file");
            });
  }
}
