package org.zhiheng;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Where this run keeps what it needs for a moment: uploads on their way in, and what libraries
 * unpack. Below the data folder and not in the system's, as there is evidence among it; what a run
 * that was killed left behind is swept by the next start.
 */
final class TemporaryFiles {

  private static final String LOCK = "owner.lock";

  /** Nobody else on this machine reads what waits here. */
  private static final FileAttribute<Set<PosixFilePermission>> OWN =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  // opening a lock's file a second time in its own process would let go of it (POSIX)
  private static final Map<Path, FileChannel> HELD = new ConcurrentHashMap<>();

  private TemporaryFiles() {}

  /** A folder of this run alone, after those of runs that are over have been swept. */
  static Path in(Path data) {
    Path all = data.toAbsolutePath().normalize().resolve("temporary");
    try {
      Files.createDirectories(all);
      sweep(all);
      Path mine = Files.createDirectory(all.resolve(UUID.randomUUID().toString()), OWN);
      hold(mine);
      return mine;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void sweep(Path all) throws IOException {
    List<Path> runs;
    try (Stream<Path> found = Files.list(all)) {
      runs = found.toList();
    }
    for (Path run : runs) {
      if (isOver(run)) {
        FileSystemUtils.deleteRecursively(run);
      }
    }
  }

  private static boolean isOver(Path run) throws IOException {
    Path lock = run.resolve(LOCK);
    if (HELD.containsKey(run)) {
      return false;
    }
    if (!Files.exists(lock)) {
      return true;
    }
    try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
        var free = channel.tryLock()) {
      return free != null;
    }
  }

  // the system lets go of the lock when the process ends, however it ends
  private static void hold(Path mine) throws IOException {
    var channel =
        FileChannel.open(
            mine.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel.lock();
    HELD.put(mine, channel);
  }
}
