package org.zhiheng.document;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** Tells the type of a file by what it holds; its name is never asked. */
final class FileTypes {

  private static final Detector DETECTOR = TikaConfig.getDefaultConfig().getMimeRepository();
  private static final MediaTypeRegistry REGISTRY =
      TikaConfig.getDefaultConfig().getMediaTypeRegistry();

  /** Far more than any document has parts. */
  private static final int LONGEST_LIST = 1024 * 1024;

  private FileTypes() {}

  /** Empty when it is none of the types that are taken. */
  static Optional<FileType> detect(Path file) throws IOException {
    MediaType found;
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      found = DETECTOR.detect(content, new Metadata());
    }
    return REGISTRY.isInstanceOf(found, MediaType.APPLICATION_ZIP)
        ? packed(file)
        : FileType.ofMediaType(found.getBaseType().toString());
  }

  /** Office and OFD files are ZIP archives; the parts inside tell which. */
  private static Optional<FileType> packed(Path file) throws IOException {
    // old writers of OFD name entries in GBK; names that matter are ASCII, and any byte is Latin-1
    try (ZipFile archive = new ZipFile(file.toFile(), ISO_8859_1)) {
      if (archive.getEntry("OFD.xml") != null) {
        return Optional.of(FileType.OFD);
      }
      return archive.getEntry("[Content_Types].xml") == null ? Optional.empty() : office(archive);
    } catch (ZipException e) {
      // begins like an archive and is none
      return Optional.empty();
    }
  }

  /** A document that brings a program along is not taken, even where it calls itself docx. */
  private static Optional<FileType> office(ZipFile archive) throws IOException {
    if (bringsProgram(archive)) {
      return Optional.empty();
    }
    if (archive.getEntry("word/document.xml") != null) {
      return Optional.of(FileType.DOCX);
    }
    return Optional.ofNullable(archive.getEntry("xl/workbook.xml")).map(part -> FileType.XLSX);
  }

  /** The part with the program may have any name; what it is stands where types and links do. */
  private static boolean bringsProgram(ZipFile archive) throws IOException {
    for (ZipEntry part : Collections.list(archive.entries())) {
      String name = part.getName().toLowerCase(Locale.ROOT);
      boolean speaksOfParts = name.equals("[content_types].xml") || name.endsWith(".rels");
      if (speaksOfProgram(name) || (speaksOfParts && speaksOfProgram(text(archive, part)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOfProgram(String text) {
    return text.contains("vbaproject") || text.contains("macroenabled");
  }

  /** As it is looked through: in lower case, and alike for one and for two bytes a letter. */
  private static String text(ZipFile archive, ZipEntry part) throws IOException {
    try (InputStream content = archive.getInputStream(part)) {
      return new String(content.readNBytes(LONGEST_LIST), ISO_8859_1)
          .replace("\u0000", "")
          .toLowerCase(Locale.ROOT);
    }
  }
}
