package org.zhiheng.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Durable;
import org.zhiheng.kernel.Settings;
import org.zhiheng.kernel.Sha256;

/** Keeps documents in a folder: {@code documents/ab/cd/<sha256>} below {@code zhiheng.data}. */
@Component
class FolderStorage implements DocumentStorage {

  private static final String DRAFT = "incoming";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Path root;
  private final Path incoming;

  FolderStorage(Settings settings) {
    this.root = settings.below("documents");
    this.incoming = settings.temporary();
  }

  @Override
  public Path incoming() {
    return incoming;
  }

  @Override
  public void keep(String sha256, Path file) throws IOException {
    if (verify(sha256, Files.size(file))) {
      return;
    }
    Path place = place(sha256);
    Path folder = make(folder(sha256).toAbsolutePath());
    Path draft = Files.createTempFile(folder, DRAFT, null);
    try {
      Files.copy(file, draft, StandardCopyOption.REPLACE_EXISTING);
      // the row that names a file must not survive a power cut that the file does not
      Durable.file(draft);
      // never half there: the file gets its name when it is whole
      Files.move(draft, place, StandardCopyOption.ATOMIC_MOVE);
      Durable.folder(folder);
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
      return Sha256.of(in).equals(sha256);
    }
  }

  @Override
  public InputStream open(String sha256) throws IOException {
    return Files.newInputStream(place(sha256));
  }

  @Override
  public void delete(String sha256) throws IOException {
    Files.deleteIfExists(place(sha256));
  }

  @Override
  public List<String> keptBefore(Instant moment) throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    List<Path> old;
    try (Stream<Path> files = Files.find(root, 3, (file, facts) -> isOld(facts, moment))) {
      old = files.toList();
    }
    for (Path file : old) {
      if (name(file).startsWith(DRAFT)) {
        Files.deleteIfExists(file);
      }
    }
    return old.stream()
        .map(FolderStorage::name)
        .filter(name -> HASH.matcher(name).matches())
        .toList();
  }

  private static boolean isOld(BasicFileAttributes facts, Instant moment) {
    return facts.isRegularFile() && facts.lastModifiedTime().toInstant().isBefore(moment);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Override
  public FileStore disk() throws IOException {
    return Files.getFileStore(make(root.toAbsolutePath()));
  }

  /** Folders that a power cut does not take away with what was put into them. */
  private static Path make(Path folder) throws IOException {
    @Nullable Path above = folder.getParent();
    if (Files.isDirectory(folder) || above == null) {
      return folder;
    }
    make(above);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      // another upload was faster
    }
    Durable.folder(above);
    return folder;
  }

  private Path place(String sha256) {
    return folder(sha256).resolve(sha256);
  }

  private Path folder(String sha256) {
    return root.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4));
  }
}
