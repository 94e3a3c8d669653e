package org.zhiheng.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.zhiheng.kernel.Sha256;

/**
 * A file on its way in: written to a temporary place and hashed on the way.
 *
 * @param size in bytes; never much more than the limit, as reading stops there
 */
record Upload(Path file, long size, String sha256) implements AutoCloseable {

  private static final int BLOCK = 64 * 1024;

  /** Reads until the end, or until more than {@code limit} bytes came. */
  static Upload read(Path folder, InputStream content, long limit) throws IOException {
    Path file = Files.createTempFile(folder, "zhiheng-upload", null);
    MessageDigest digest = Sha256.digest();
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      byte[] block = new byte[BLOCK];
      for (int read = 0; read >= 0 && size <= limit; read = content.read(block)) {
        out.write(block, 0, read);
        digest.update(block, 0, read);
        size += read;
      }
    } catch (IOException e) {
      Files.deleteIfExists(file);
      throw e;
    }
    return new Upload(file, size, Sha256.of(digest));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
