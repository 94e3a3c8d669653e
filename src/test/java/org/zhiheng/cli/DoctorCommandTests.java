package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiheng.doctor.Breach;

class DoctorCommandTests {

  private static final Breach BROKEN =
      new Breach("identity.holds.password", 3, List.of("{\"id\": 1}"));

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private int run(List<Breach> findings, String... args) {
    return Commands.run(
        args,
        new Serving(options -> {}, findings),
        InputStream.nullInputStream(),
        new PrintStream(out),
        System.err);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void sound_data_ends_with_0() {
    assertThat(run(List.of(), "doctor", "--lang", "en")).isZero();
    assertThat(out()).contains("Sealed files").endsWith("Examined: nothing is broken.\n");
  }

  @Test
  void what_is_broken_is_said_in_words_with_its_code_and_examples_and_ends_with_1() {
    assertThat(run(List.of(BROKEN), "doctor", "--lang", "en")).isEqualTo(1);
    assertThat(out())
        .contains("an account whose invitation was answered has a password (3 rows)")
        .contains("[identity.holds.password]")
        .contains("  {\"id\": 1}");
  }

  @Test
  void the_words_are_chinese_unless_asked_for() {
    assertThat(run(List.of(BROKEN), "doctor")).isEqualTo(1);
    assertThat(out()).containsPattern("\\p{IsHan}");
  }

  @Test
  void what_cannot_be_examined_ends_with_2_and_no_trace() {
    var unreachable =
        new Serving(options -> {}) {
          @Override
          public List<Breach> examine(@Nullable Path data) {
            throw new NotPossible(new IllegalStateException("nothing there"));
          }
        };
    var err = new ByteArrayOutputStream();
    int code =
        Commands.run(
            new String[] {"doctor"},
            unreachable,
            InputStream.nullInputStream(),
            new PrintStream(out),
            new PrintStream(err));
    assertThat(code).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void rebuild_tells_how_many_events_it_was_made_from() {
    assertThat(run(List.of(), "rebuild", "casefile")).isZero();
    assertThat(out()).isEqualTo("casefile: 7\n");
    assertThat(run(List.of(), "rebuild", "audit")).isEqualTo(2);
  }
}
