package org.zhiheng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTests {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<ServeOptions> served = new ArrayList<>();

  private int run(String... args) {
    return Commands.run(
        args,
        new Serving(served::add),
        InputStream.nullInputStream(),
        new PrintStream(out),
        new PrintStream(err));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void anUnknownCommandEndsWithAMessageAndExitCode2() {
    assertThat(run("scroe")).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("scroe");
  }

  @Test
  void noCommandEndsWithTheUsageAndExitCode2() {
    assertThat(run()).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Usage: zhiheng", "启动服务")
        .doesNotContain("Missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "score"})
  void everyCommandExplainsItself(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out()).contains("Usage: zhiheng " + command);
    assertThat(served).isEmpty();
  }

  @Test
  void theRootListsTheCommands() {
    assertThat(run("--help")).isZero();
    assertThat(out())
        .containsPattern("\\n {2}serve +启动服务。\\R {11}Starts the server")
        .containsPattern("\\n {2}score +按评分表计算.*\\R {11}Scores sheets");
  }

  @Test
  void theVersionIsTheOneOfTheBuild() {
    assertThat(run("--version")).isZero();
    assertThat(out()).matches("zhiheng \\d+\\.\\d+\\.\\d+\\S*\\R");
  }

  @Test
  void serveHandsItsOptionsOn() {
    assertThat(run("serve", "--port", "8081", "--data", "d", "--demo")).isZero();
    assertThat(run("serve")).isZero();
    assertThat(served)
        .containsExactly(
            new ServeOptions(8081, Path.of("d"), true), new ServeOptions(null, null, false));
  }

  @Test
  void aPortThatIsNoNumberIsRefused() {
    assertThat(run("serve", "--port", "http")).isEqualTo(2);
    assertThat(served).isEmpty();
  }
}
