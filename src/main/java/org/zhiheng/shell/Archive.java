package org.zhiheng.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipOutputStream;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;

/**
 * A ZIP archive that is whole before anything of it is sent: what cannot be read becomes an error
 * page, never half an archive.
 */
public final class Archive {

  private Archive() {}

  /** What an archive is filled with. */
  public interface Filling {
    void into(ZipOutputStream zip) throws IOException;
  }

  /** Makes one in a temporary file, which the caller sends; of one that fails nothing stays. */
  public static Path make(Path folder, Filling filling) {
    try {
      Path file = Files.createTempFile(folder, "archive", ".zip");
      boolean whole = false;
      try {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
          filling.into(zip);
        }
        whole = true;
      } finally {
        if (!whole) {
          Files.deleteIfExists(file);
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends one; it is gone from the disk as soon as it was sent. */
  public static ResponseEntity<Resource> send(Path file, String name) {
    try {
      long size = Files.size(file);
      InputStream content = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      return Download.saved(name, "application/zip")
          .answer()
          .contentLength(size)
          .body(new InputStreamResource(content));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
