package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zhiheng.audit.LogDamage;
import org.zhiheng.audit.LogReport;
import org.zhiheng.seal.SignedNote;

class AuditCommandTests {

  private static final String NOTE =
      "演示日志\n5\nR0VSTUFOWSBJUyBBIENPVU5UUlkgSU4gRVVST1BFISE=\n\n\u2014 x AAAA\n";

  @TempDir private Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private @Nullable SignedNote asked;

  private int run(Optional<LogDamage> damage, String... args) {
    var program =
        new Serving(options -> {}) {
          @Override
          public LogReport audit(@Nullable Path data, @Nullable SignedNote kept) {
            asked = kept;
            return new LogReport(7, 2, damage);
          }
        };
    PrintStream stream = new PrintStream(out);
    return Commands.run(args, program, InputStream.nullInputStream(), stream, stream);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_log_as_it_was_signed_ends_with_0() {
    assertThat(run(Optional.empty(), "audit", "--lang", "en")).isZero();
    assertThat(out())
        .isEqualTo("Recomputed: 7 entries and 2 checkpoints, all as they were signed.\n");
    assertThat(asked).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void the_first_damage_is_named_in_words_and_ends_with_1(LogDamage.Kind kind) {
    var damage = new LogDamage(kind, 41, 12);
    assertThat(run(Optional.of(damage), "audit", "--lang", "en")).isEqualTo(1);
    assertThat(out()).contains("Not as it was signed from here on: ").contains("41");
    assertThat(run(Optional.of(damage), "audit")).isEqualTo(1);
    assertThat(out()).containsPattern("\\p{IsHan}");
  }

  @Test
  void a_checkpoint_kept_outside_is_compared_and_another_file_ends_with_2() throws IOException {
    Path kept = Files.writeString(folder.resolve("kept.txt"), NOTE);
    assertThat(run(Optional.empty(), "audit", "--checkpoint", kept.toString())).isZero();
    assertThat(asked).hasToString(NOTE);

    Files.writeString(kept, "x");
    assertThat(run(Optional.empty(), "audit", "--checkpoint", kept.toString())).isEqualTo(2);
    assertThat(out()).contains("kept.txt");
  }
}
