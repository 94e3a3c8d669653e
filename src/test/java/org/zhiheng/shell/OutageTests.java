package org.zhiheng.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.support.ServerTest;
import org.zhiheng.support.TestDatabase;

/** The server while its database lets nobody in, and afterwards. */
@ServerTest
@ExtendWith(OutputCaptureExtension.class)
class OutageTests {

  private static final Duration SOON = Duration.ofSeconds(5);
  private static final String PAGE = "/identity/sign-in";

  @Autowired private JdbcConnectionDetails address;
  @LocalServerPort private int port;

  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void letIn() throws Exception {
    allow(true);
    awaitPage(200);
  }

  @Test
  void an_outage_is_answered_soon_and_told_once(CapturedOutput log) throws Exception {
    assertThat(get(PAGE).statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/ready").statusCode()).isEqualTo(200);
    allow(false);

    for (int request = 0; request < 5; request++) {
      long began = System.nanoTime();
      HttpResponse<String> answer = get(PAGE);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("<html lang=\"zh-CN\"").contains("浏览器");
    }
    assertThat(get("/actuator/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/actuator/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/shell/shell.css").statusCode()).isEqualTo(200);

    allow(true);
    awaitPage(200);
    assertThat(get("/actuator/health/ready").statusCode()).isEqualTo(200);
    // servers of other tests in this process have databases of their own
    String own = "(" + address.getJdbcUrl().replaceFirst("\\?.*", "") + ")";
    for (String told : List.of("the database does not answer", "the database answers again")) {
      assertThat(log.getAll().lines().filter(line -> line.contains(told) && line.contains(own)))
          .hasSize(1);
    }
    assertThat(log.getAll()).doesNotContain("\tat org.").doesNotContain("ERROR Faults");
  }

  @Test
  void nothing_but_the_state_is_told_to_supervisors() throws Exception {
    assertThat(get("/actuator/health/live").body()).isEqualTo("{\"status\":\"UP\"}");
    assertThat(get("/actuator/health").body()).doesNotContain("components");
    for (String path : new String[] {"/actuator", "/actuator/env", "/actuator/beans"}) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + port + path);
    return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
  }

  private void awaitPage(int status) throws Exception {
    for (int attempt = 0; attempt < 100 && get(PAGE).statusCode() != status; attempt++) {
      Thread.sleep(100);
    }
    assertThat(get(PAGE).statusCode()).isEqualTo(status);
  }

  /** Its owner may close a database to everybody from another one. */
  private void allow(boolean connections) throws SQLException {
    Matcher url =
        Pattern.compile("(jdbc:postgresql://[^/]+/)(\\w+).*").matcher(address.getJdbcUrl());
    assertThat(url.matches()).isTrue();
    String name = url.group(2);
    String other = url.group(1) + "postgres";
    var owner = TestDatabase.owner();
    run(
        DriverManager.getConnection(other, owner.user(), owner.password()),
        "alter database " + name + " allow_connections " + connections);
    if (!connections) {
      // whose they are ends them
      run(
          DriverManager.getConnection(other, address.getUsername(), address.getPassword()),
          "select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user"
              + " and datname = '"
              + name
              + "'");
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (connection;
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
