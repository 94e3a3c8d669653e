package org.zhiheng.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.util.FileSystemUtils;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Submissions;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.Invitations;
import org.zhiheng.identity.QuickPasswords;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Outages;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;

/**
 * A database server of one's own that goes away in the middle of a commit, or hangs: what is said
 * of the act is true, soon, and to send it again is safe.
 */
@Tag("long")
@SpringBootTest(
    webEnvironment = WebEnvironment.RANDOM_PORT,
    properties = {
      "zhiheng.database.own=true",
      "zhiheng.data=target/test-broken-server",
      "zhiheng.second-factor=false",
      "zhiheng.jobs=false"
    })
@Import({TestClock.Config.class, QuickPasswords.class})
@ExtendWith(OutputCaptureExtension.class)
@DirtiesContext
class BrokenServerTests {

  private static final String PASSWORD = "a password for tests";
  private static final String ROW = "7.1.1";
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration LONG = Duration.ofSeconds(20);

  static {
    try {
      FileSystemUtils.deleteRecursively(Path.of("target/test-broken-server"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Autowired private StartingPostgres postgres;
  @Autowired private Outages outages;
  @Autowired private Accounts accounts;
  @Autowired private Invitations invitations;
  @Autowired private Applications applications;
  @Autowired private Submissions submissions;
  @Autowired private JdbcClient jdbc;
  @LocalServerPort private int port;

  private Account applicant;
  private Browser browser;
  private CaseId id;

  @BeforeEach
  void openAForm() {
    String login = "broken-" + UUID.randomUUID();
    applicant =
        TestAccounts.create(
            accounts,
            invitations,
            login,
            "测试甲",
            Set.of(Role.APPLICANT),
            "91350100M000100Y43",
            PASSWORD);
    browser = new Browser(port).signIn(login, PASSWORD);
    id = submissions.start(applicant.actor());
    browser.get("/application/" + id + "/rows/" + ROW);
  }

  @Test
  void a_commit_whose_answer_is_lost_is_told_as_unknown_and_sent_again_as_done_already(
      CapturedOutput log) throws Exception {
    String once = UUID.randomUUID().toString();
    // the server commits, then waits for a second one that does not exist: its answer never comes
    server("alter system set synchronous_standby_names = 'nobody'");
    server("select pg_reload_conf()");
    HttpResponse<String> lost;
    try {
      CompletableFuture<HttpResponse<String>> sent =
          CompletableFuture.supplyAsync(() -> save(once, "甲", "0"));
      awaitAndEnd("wait_event = 'SyncRep'");
      lost = sent.get(LONG.toSeconds(), TimeUnit.SECONDS);
    } finally {
      server("alter system reset synchronous_standby_names");
      server("select pg_reload_conf()");
    }
    assertThat(lost.statusCode()).isEqualTo(503);
    assertThat(lost.body()).contains("现在还不能确定").doesNotContain("没有丢失");
    awaitEndOfOutage();
    assertThat(text()).isEqualTo("甲");

    HttpResponse<String> again = save(once, "甲", "0");
    assertThat(again.statusCode()).isEqualTo(303);
    String next = again.headers().firstValue("Location").orElseThrow();
    assertThat(browser.get(next).body()).contains("先前已经办妥");
    assertThat(version()).isEqualTo(1);
    assertThat(log.getAll()).doesNotContain("ERROR Faults").doesNotContain("overridden");
  }

  @Test
  void a_commit_that_the_server_took_back_is_told_as_unknown_and_sent_again_is_carried_out()
      throws Exception {
    String once = UUID.randomUUID().toString();
    server(
        "create function public.linger() returns trigger language plpgsql as"
            + " 'begin perform pg_sleep(30); return new; end'");
    server(
        "create constraint trigger linger after insert on shell.once deferrable initially deferred"
            + " for each row execute function public.linger()");
    CompletableFuture<HttpResponse<String>> sent =
        CompletableFuture.supplyAsync(() -> save(once, "乙", "0"));
    awaitAndEnd("wait_event = 'PgSleep'");
    HttpResponse<String> lost = sent.get(LONG.toSeconds(), TimeUnit.SECONDS);
    server("drop trigger linger on shell.once");
    server("drop function public.linger()");

    assertThat(lost.statusCode()).isEqualTo(503);
    assertThat(lost.body()).contains("现在还不能确定");
    awaitEndOfOutage();
    assertThat(version()).isZero();

    assertThat(save(once, "乙", "0").statusCode()).isEqualTo(303);
    assertThat(text()).isEqualTo("乙");
    assertThat(version()).isEqualTo(1);
  }

  @Test
  void a_connection_that_dies_before_the_commit_is_told_as_not_done(CapturedOutput log)
      throws Exception {
    server(
        "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'zhiheng_server'");
    HttpResponse<String> answer = save(UUID.randomUUID().toString(), "丁", "0");

    assertThat(answer.statusCode()).isIn(303, 503);
    if (answer.statusCode() == 503) {
      assertThat(answer.body()).contains("没有丢失");
      awaitEndOfOutage();
      assertThat(version()).isZero();
    }
    assertThat(log.getAll()).doesNotContain("ERROR Faults").doesNotContain("\tat org.");
  }

  @Test
  void a_server_that_hangs_is_answered_for_within_five_seconds() throws Exception {
    String once = UUID.randomUUID().toString();
    List<ProcessHandle> processes = processes();
    signal("STOP", processes);
    try {
      for (int request = 0; request < 3; request++) {
        long begun = System.nanoTime();
        HttpResponse<String> answer =
            request == 0 ? save(once, "丙", "0") : browser.get("/application/" + id);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("没有丢失");
      }
    } finally {
      signal("CONT", processes);
    }
    awaitEndOfOutage();

    assertThat(save(once, "丙", "0").statusCode()).isEqualTo(303);
    assertThat(text()).isEqualTo("丙");
  }

  @Test
  void what_the_program_does_by_itself_waits_for_one_statement_as_long_as_it_takes() {
    assertThat(jdbc.sql("select true from pg_sleep(12)").query(Boolean.class).single()).isTrue();
  }

  @Test
  void a_cookie_that_no_server_gave_is_no_session() {
    for (String cookie : List.of("AAAAAAAA", "!", "x".repeat(5000), "L2V0Yw==")) {
      HttpResponse<String> answer =
          new Browser(port).withCookie("SESSION", cookie).get("/registry");
      assertThat(answer.statusCode()).as(cookie).isEqualTo(200);
    }
  }

  private HttpResponse<String> save(String once, String text, String version) {
    return browser.postFrom(
        "/application/" + id,
        "/application/" + id + "/rows/" + ROW,
        Map.of("once", once, "text", text, "version", version));
  }

  private String text() {
    return applications.dossier(id, applicant.actor()).selfEvaluation(ROW).text();
  }

  private int version() {
    return applications.dossier(id, applicant.actor()).selfEvaluation(ROW).version();
  }

  private void server(String sql) throws SQLException {
    try (Connection connection = postgres.server().connectAsSuperuser();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private void awaitAndEnd(String where) throws Exception {
    long deadline = System.nanoTime() + LONG.toNanos();
    try (Connection connection = postgres.server().connectAsSuperuser();
        var statement = connection.createStatement()) {
      while (System.nanoTime() < deadline) {
        try (var ended =
            statement.executeQuery(
                "select pg_terminate_backend(pid) from pg_stat_activity where " + where)) {
          if (ended.next()) {
            return;
          }
        }
        Thread.sleep(20);
      }
    }
    throw new AssertionError("nobody waits: " + where);
  }

  private void awaitEndOfOutage() throws InterruptedException {
    long deadline = System.nanoTime() + LONG.toNanos();
    while (outages.goesOn() && System.nanoTime() < deadline) {
      Thread.sleep(50);
    }
    assertThat(outages.goesOn()).isFalse();
  }

  private static List<ProcessHandle> processes() throws IOException {
    Path file = Path.of("target/test-broken-server/postgres/cluster/postmaster.pid");
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst())).orElseThrow();
    return Stream.concat(server.descendants(), Stream.of(server)).toList();
  }

  private static void signal(String name, List<ProcessHandle> processes) throws Exception {
    for (ProcessHandle process : processes) {
      new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }
  }
}
