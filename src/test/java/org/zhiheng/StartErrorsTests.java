package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.zhiheng.cli.ServeOptions;
import org.zhiheng.database.EmbeddedPostgres;
import org.zhiheng.database.EmbeddedPostgres.Durability;

class StartErrorsTests {

  @Test
  void a_cause_of_several_lines_is_told_in_one() {
    var analysis = new FailureAnalysis("Two\n\n  lines.", "Do\nthis.", new RuntimeException());
    assertThat(StartErrors.line(analysis)).isEqualTo("Two lines. Do this.");
  }

  @Test
  void a_second_program_on_a_folder_is_told_of_the_folder_and_not_of_the_port(@TempDir Path data)
      throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (var first = EmbeddedPostgres.open(data, null, Durability.FORGETFUL);
        var taken = new ServerSocket(0, 1, here)) {
      assertThat(first.inCharge()).isTrue();
      var context = new GenericApplicationContext();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("operator", Map.of("server.address", "127.0.0.1")));
      var settings = new ServeSettings(new ServeOptions(taken.getLocalPort(), data, false));
      assertThatThrownBy(() -> settings.initialize(context))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid())
          .hasMessageContaining("--data");
    }
    assertThat(EmbeddedPostgres.taken(data)).isEmpty();
  }

  @Test
  void a_port_that_is_taken_is_told_before_anything_starts(@TempDir Path data) throws Exception {
    InetAddress here = InetAddress.getLoopbackAddress();
    try (var taken = new ServerSocket(0, 1, here)) {
      var context = new GenericApplicationContext();
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(new MapPropertySource("operator", Map.of("server.address", "127.0.0.1")));
      var settings = new ServeSettings(new ServeOptions(taken.getLocalPort(), data, false));
      assertThatThrownBy(() -> settings.initialize(context))
          .isInstanceOf(CannotStart.class)
          .hasMessageContaining("port " + taken.getLocalPort())
          .hasMessageContaining("--port");
    }
  }
}
