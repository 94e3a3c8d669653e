package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is whole, or there is none. */
class ArchiveTests {

  @TempDir private Path folder;

  @Test
  void whatCannotBeReadLeavesNothingBehindAndIsNotSentInHalf() throws IOException {
    assertThatThrownBy(
            () ->
                Archive.make(
                    folder,
                    zip -> {
                      zip.putNextEntry(new ZipEntry("first.txt"));
                      zip.write(1);
                      throw new IllegalStateException("damaged");
                    }))
        .hasMessage("damaged");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void whatWasSentIsGoneFromTheDisk() throws IOException {
    Path made = Archive.make(folder, zip -> zip.putNextEntry(new ZipEntry("one.txt")));
    var answer = Archive.send(made, "演示.zip");
    try (var content = answer.getBody().getInputStream()) {
      assertThat(content.readAllBytes()).startsWith('P', 'K');
    }
    assertThat(made).doesNotExist();
  }
}
