package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BackupCommandTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(String... args) {
    return Commands.run(
        args,
        new Serving(options -> {}),
        InputStream.nullInputStream(),
        new PrintStream(out),
        new PrintStream(java.io.OutputStream.nullOutputStream()));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_backup_tells_where_it_is_and_whether_the_keys_are_in_it() {
    assertThat(run("backup", "--lang", "en")).isZero();
    assertThat(out()).contains("named.zip (12 files)").doesNotContain("keys are not in it");
    assertThat(run("backup", "--without-keys", "--to", "x.zip", "--lang", "en")).isZero();
    assertThat(out()).contains("x.zip").contains("The keys are not in it");
  }

  @Test
  void a_restoration_names_its_folder_and_tells_what_is_still_to_be_copied() {
    assertThat(run("restore", "x.zip", "--data", "there", "--lang", "en")).isZero();
    assertThat(out()).contains("Restored into there").contains("documents").contains("keys");
    assertThat(run("restore", "x.zip")).isEqualTo(2);
    assertThat(run("restore", "--data", "there")).isEqualTo(2);
  }
}
