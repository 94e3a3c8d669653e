package org.zhiheng.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Opens an office or OFD file far enough to know that its readers can: its main part is there,
 * whole and well formed. As with PDF, one that takes more than its budget nobody could open either.
 */
final class PackedLook {

  private static final List<String> MAIN =
      List.of("word/document.xml", "xl/workbook.xml", "OFD.xml");

  /** An office file behind a password is no archive, but one stream in an older container. */
  private static final String LOCKED =
      new String("EncryptedPackage".getBytes(UTF_16LE), ISO_8859_1);

  private static final String OLD_CONTAINER = "\u00D0\u00CF\u0011\u00E0";
  private static final String ARCHIVE = "PK\u0003\u0004";

  private PackedLook() {}

  /** What speaks against a file that is packed as one of the types that are taken. */
  static Optional<DocumentRefusal> whyNot(Path file) {
    return Look.within(() -> look(file), DocumentRefusal.PACKED_DAMAGED);
  }

  /** Why a file is of none of the types that are taken, as far as it can be told. */
  static DocumentRefusal whyNone(Path file) throws IOException {
    String content = Files.readString(file, ISO_8859_1);
    if (content.startsWith(OLD_CONTAINER) && content.contains(LOCKED)) {
      return DocumentRefusal.PACKED_PASSWORD;
    }
    boolean cut =
        content.startsWith(ARCHIVE)
            && (content.contains("[Content_Types].xml") || content.contains("OFD.xml"));
    return cut && !isArchive(file)
        ? DocumentRefusal.PACKED_DAMAGED
        : DocumentRefusal.TYPE_NOT_ALLOWED;
  }

  private static boolean isArchive(Path file) {
    try (ZipFile archive = new ZipFile(file.toFile(), ISO_8859_1)) {
      return archive.size() > 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Optional<DocumentRefusal> look(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile(), ISO_8859_1)) {
      for (String name : MAIN) {
        ZipEntry part = archive.getEntry(name);
        if (part != null) {
          try (InputStream content = archive.getInputStream(part)) {
            read(content);
          }
        }
      }
      return Optional.empty();
    } catch (IOException | XMLStreamException e) {
      return Optional.of(DocumentRefusal.PACKED_DAMAGED);
    }
  }

  /** Nothing is fetched and nothing is unfolded: parts of documents have no type declarations. */
  private static void read(InputStream content) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader reader = factory.createXMLStreamReader(content);
    while (reader.hasNext() && !Thread.currentThread().isInterrupted()) {
      reader.next();
    }
    reader.close();
  }
}
