package org.zhiheng.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Says which process is in charge of a directory. The operating system lets go of it when that
 * process ends, however it ends.
 */
final class DirectoryLock implements AutoCloseable {

  private static final String FILE = "owner.lock";

  // closing a second channel on a locked file would let go of the first one's lock (POSIX), so no
  // second one is opened
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private DirectoryLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** Takes charge of the directory, or returns null if somebody else is. */
  static @Nullable DirectoryLock tryAcquire(Path directory) {
    Path file = directory.resolve(FILE);
    if (!HELD_HERE.add(file)) {
      return null;
    }
    DirectoryLock lock = null;
    try {
      lock = tryLock(file);
      return lock;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (lock == null) {
        HELD_HERE.remove(file);
      }
    }
  }

  private static @Nullable DirectoryLock tryLock(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      channel.close();
      return null;
    }
    channel.truncate(0);
    channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())));
    return new DirectoryLock(file, channel);
  }

  /** Which process is in charge, as far as it said so. */
  static String owner(Path directory) {
    try {
      return Files.readString(directory.resolve(FILE)).strip();
    } catch (IOException e) {
      return "?";
    }
  }

  boolean held() {
    return channel.isOpen();
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      HELD_HERE.remove(file);
    }
  }
}
