package org.zhiheng.kernel;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Sees that what was written is on the disk, so that a power cut does not take it away. */
public final class Durable {

  private Durable() {}

  /** The content of a file. */
  public static void file(Path written) throws IOException {
    force(written, StandardOpenOption.WRITE);
  }

  /** The names in a folder, after a file got its name there. */
  public static void folder(Path changed) throws IOException {
    force(changed, StandardOpenOption.READ);
  }

  private static void force(Path path, OpenOption how) throws IOException {
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }
}
