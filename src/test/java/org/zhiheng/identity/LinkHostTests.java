package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.support.ServerTest;

/** What a visitor claims the host to be stands in no answer. */
@ServerTest
class LinkHostTests {

  private static final String CLAIMED = "evil.example";

  @LocalServerPort private int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/casefile",
        "/identity/sign-in",
        "/identity/second",
        "/registry/KB-0001",
        "/no-such-page"
      })
  void a_claimed_host_stands_in_no_answer(String path) throws IOException {
    assertThat(answer(path, "Host: " + CLAIMED)).doesNotContain(CLAIMED);
    assertThat(answer(path, "Host: localhost\r\nX-Forwarded-Host: " + CLAIMED))
        .doesNotContain(CLAIMED);
  }

  private String answer(String path, String headers) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      String request = "GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(UTF_8));
      String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
      assertThat(Stream.of(answer.split("\r\n", -1)).findFirst().orElse("")).startsWith("HTTP/1.1");
      return answer;
    }
  }
}
