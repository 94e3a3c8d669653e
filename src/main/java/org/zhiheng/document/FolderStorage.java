package org.zhiheng.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Settings;

/** Keeps documents in a folder: {@code documents/ab/cd/<sha256>} below {@code zhiheng.data}. */
@Component
class FolderStorage implements DocumentStorage {

  private final Path root;

  FolderStorage(Settings settings) {
    this.root = settings.below("documents");
  }

  @Override
  public void keep(String sha256, Path file) throws IOException {
    Path place = place(sha256);
    if (Files.exists(place)) {
      return;
    }
    Path folder = Files.createDirectories(folder(sha256));
    Path draft = Files.createTempFile(folder, "incoming", null);
    try {
      Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
      force(draft, StandardOpenOption.WRITE);
      // never half there: the file gets its name when it is whole
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      force(folder, StandardOpenOption.READ);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  @Override
  public boolean verify(String sha256, long size) throws IOException {
    Path place = place(sha256);
    if (!Files.isRegularFile(place) || Files.size(place) != size) {
      return false;
    }
    try (InputStream in = Files.newInputStream(place)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(in, digest).transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digest.digest()).equals(sha256);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
  }

  private Path place(String sha256) {
    return folder(sha256).resolve(sha256);
  }

  private Path folder(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }

  /** The row that names a file must not survive a power cut that the file does not. */
  private static void force(Path path, StandardOpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
