package org.zhiheng.document;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Opens a PDF as its readers will, when it arrives: a file that nobody can open is refused while
 * its sender is still there. It has a budget of time and of memory; a file that takes more is one
 * that readers could not open either.
 */
final class PdfLook {

  private static final long MEMORY = 48L * 1024 * 1024;

  private PdfLook() {}

  /** What speaks against a file that begins like a PDF. */
  static Optional<DocumentRefusal> whyNot(Path file) {
    return Look.within(() -> look(file), DocumentRefusal.DAMAGED);
  }

  private static Optional<DocumentRefusal> look(Path file) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
      return document.getNumberOfPages() > 0
          ? Optional.empty()
          : Optional.of(DocumentRefusal.DAMAGED);
    } catch (InvalidPasswordException e) {
      return Optional.of(DocumentRefusal.PASSWORD);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return Optional.of(DocumentRefusal.DAMAGED);
    }
  }
}
