package org.zhiheng.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

  @TempDir private Path folder;

  @Test
  void of_many_starters_one_makes_the_keys_and_all_read_the_same() {
    var seen = ConcurrentHashMap.<List<String>>newKeySet();
    IntStream.range(0, 50)
        .parallel()
        .forEach(
            starter -> {
              try {
                file().make(KeyFile.random(KeyFile.KEY_BYTES) + "\nend\n");
                seen.add(file().lines());
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });

    assertThat(seen).hasSize(1);
    assertThat(seen.iterator().next()).hasSize(2).last().isEqualTo("end");
  }

  @Test
  void only_the_owner_reads_them_and_no_draft_stays() throws IOException {
    file().make("a key\n");

    assertThat(mode(file().path())).isEqualTo("rw-------");
    assertThat(mode(file().path().getParent())).isEqualTo("rwx------");
    try (var files = Files.list(file().path().getParent())) {
      assertThat(files).containsExactly(file().path());
    }
  }

  @Test
  void keys_that_are_there_are_not_written_over() throws IOException {
    file().make("the first\n");
    file().make("the second\n");

    assertThat(file().lines()).containsExactly("the first");
  }

  private KeyFile file() {
    return new KeyFile(folder.resolve("keys").resolve("some.key"));
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
