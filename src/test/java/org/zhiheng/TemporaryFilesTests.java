package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFilesTests {

  @Test
  void what_a_killed_run_left_is_swept_and_what_a_running_one_has_stays(@TempDir Path data)
      throws Exception {
    Path killed = Files.createDirectories(data.resolve("temporary/killed"));
    Files.createFile(killed.resolve("owner.lock"));
    Files.writeString(killed.resolve("evidence.pdf"), "%PDF-");
    Path half = Files.createDirectories(data.resolve("temporary/without-lock"));

    Path mine = TemporaryFiles.in(data);
    Files.writeString(mine.resolve("upload"), "on its way");
    Path another = TemporaryFiles.in(data);

    assertThat(killed).doesNotExist();
    assertThat(half).doesNotExist();
    assertThat(mine.resolve("upload")).exists();
    assertThat(Files.getPosixFilePermissions(mine))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(another).exists().isNotEqualTo(mine);
  }
}
