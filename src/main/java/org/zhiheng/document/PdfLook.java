package org.zhiheng.document;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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

  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final long MEMORY = 48L * 1024 * 1024;

  private PdfLook() {}

  /** What speaks against a file that begins like a PDF. */
  static Optional<DocumentRefusal> whyNot(Path file) {
    var look = new FutureTask<Optional<DocumentRefusal>>(() -> look(file));
    Thread.ofPlatform().daemon().name("pdf-look").start(look);
    try {
      return look.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      look.cancel(true);
      return Optional.of(DocumentRefusal.DAMAGED);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while a file was looked at", e);
    }
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
