package org.zhiheng.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.database.EmbeddedPostgres;
import org.zhiheng.database.EmbeddedPostgres.Durability;
import org.zhiheng.document.Samples;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Invariants;

/**
 * Program and database are killed again and again while people hand in files: what was acknowledged
 * is there, and nothing is there twice. Run by {@code make soak}.
 */
@Tag("soak")
class SoakTests {

  private static final int KILLS = Integer.getInteger("soak.kills", 60);
  private static final int WRITERS = 4;
  private static final long SEED = 4570;
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PASSWORD = "a password for tests";
  private static final Pattern READY = Pattern.compile("ready: http://[^:]+:(\\d+)/");
  private static final Pattern LINK = Pattern.compile("/identity/invitation/[\\w-]{20,}");

  @TempDir private Path folder;
  private Path log;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final Set<String> sent = ConcurrentHashMap.newKeySet();
  private final Random random = new Random(SEED);
  private volatile Process program;
  private volatile boolean over;
  private int port;

  @AfterEach
  void stop() throws InterruptedException {
    over = true;
    if (program != null) {
      program.destroy();
      program.waitFor();
    }
  }

  @Test
  void nothing_acknowledged_is_lost_and_nothing_is_doubled() throws Exception {
    start();
    Browser administrator = firstAdministrator();
    List<Writer> writers = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      writers.add(applicant(administrator, "soak" + i));
    }
    List<Thread> threads = writers.stream().map(each -> Thread.ofVirtual().start(each)).toList();
    for (int kill = 0; kill < KILLS; kill++) {
      Thread.sleep(500 + random.nextInt(2000));
      if (kill % 2 == 0) {
        program.destroyForcibly().waitFor();
      } else {
        killDatabase();
      }
      if (!isAnswering()) {
        program.destroyForcibly().waitFor();
        start();
      }
    }
    over = true;
    for (Thread thread : threads) {
      thread.join();
    }
    List<String> kept = kept();
    System.out.println(KILLS + " kills, " + acknowledged.size() + " files acknowledged");
    assertThat(acknowledged).hasSizeGreaterThan(KILLS / 2);
    assertThat(kept).doesNotHaveDuplicates().containsAll(acknowledged);
    assertThat(sent).containsAll(kept);
  }

  /** Somebody who hands in files, and sends each again until it is acknowledged. */
  private final class Writer implements Runnable {

    private final Browser browser;
    private final String application;

    Writer(Browser browser, String application) {
      this.browser = browser;
      this.application = application;
    }

    @Override
    public void run() {
      while (!over) {
        String title = "演示" + UUID.randomUUID();
        String once = UUID.randomUUID().toString();
        sent.add(title);
        while (!acknowledges(title, once) && !over) {
          pause();
        }
      }
    }

    private boolean acknowledges(String title, String once) {
      try {
        HttpResponse<String> answer = upload(title, once);
        if (answer.statusCode() == 303) {
          acknowledged.add(title);
          return true;
        }
        if (answer.statusCode() < 500) {
          throw new IllegalStateException(answer.statusCode() + answer.body());
        }
        return false;
      } catch (AssertionError noAnswer) {
        return false;
      }
    }

    private HttpResponse<String> upload(String title, String once) {
      byte[] own = title.getBytes(UTF_8);
      byte[] content = Arrays.copyOf(Samples.PNG, Samples.PNG.length + own.length);
      System.arraycopy(own, 0, content, Samples.PNG.length, own.length);
      return browser.upload(
          application + "/evidence",
          Map.of(
              "once",
              once,
              "title",
              title,
              "issuer",
              "演示",
              "kind",
              "PERFORMANCE",
              "level",
              "ORGANISATION",
              "rows",
              "7.3"),
          "演示.png",
          content);
    }
  }

  private List<String> kept() {
    try (var database = EmbeddedPostgres.open(folder.resolve("data"), null, Durability.KEPT)) {
      var source = new PGSimpleDataSource();
      source.setUrl(database.ownerAddress().jdbcUrl());
      source.setUser(database.ownerAddress().user());
      source.setPassword(database.ownerAddress().password());
      Invariants.check(source);
      return JdbcClient.create(source)
          .sql("select title from application.evidence")
          .query(String.class)
          .list();
    }
  }

  private Writer applicant(Browser administrator, String login) {
    administrator.get("/identity");
    HttpResponse<String> invited =
        administrator.post(
            "/identity",
            Map.of(
                "login",
                login,
                "name",
                "测试甲",
                "roles",
                "APPLICANT",
                "organisation",
                "91350100M000100Y43"));
    var browser = new Browser(port);
    setPassword(browser, invited.body());
    browser.signIn(login, PASSWORD).get("/application");
    String place =
        browser.post("/application", Map.of()).headers().firstValue("Location").orElseThrow();
    browser.get(place);
    return new Writer(browser, place);
  }

  private Browser firstAdministrator() throws IOException {
    var browser = new Browser(port);
    setPassword(browser, Files.readString(log));
    return browser.signIn("admin", PASSWORD);
  }

  private static void setPassword(Browser browser, String text) {
    Matcher link = LINK.matcher(text);
    assertThat(link.find()).as(text).isTrue();
    browser.get(link.group());
    browser.post(link.group(), Map.of("password", PASSWORD, "repeated", PASSWORD));
  }

  private void start() throws IOException, InterruptedException {
    log = Files.createTempFile(folder, "server", ".log");
    var command =
        new ProcessBuilder(
            ProcessHandle.current().info().command().orElseThrow(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "org.zhiheng.Zhiheng",
            "serve",
            "--port",
            Integer.toString(port),
            "--data",
            folder.resolve("data").toString());
    command.environment().put("ZHIHENG_SECONDFACTOR", "false");
    // the classes of tests would lend it a database of theirs
    command.environment().put("ZHIHENG_DATABASE_OWN", "true");
    program = command.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    awaitReady();
  }

  private void awaitReady() throws IOException, InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end && program.isAlive()) {
      Matcher ready = READY.matcher(Files.readString(log));
      if (ready.find()) {
        port = Integer.parseInt(ready.group(1));
        return;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the program does not start: " + Files.readString(log));
  }

  /** Kills the database's first process, as a machine without memory would. */
  private void killDatabase() throws IOException, InterruptedException {
    Path pid = folder.resolve("data/postgres/cluster/postmaster.pid");
    if (Files.exists(pid)) {
      long number = Long.parseLong(Files.readAllLines(pid).getFirst().strip());
      ProcessHandle.of(number).ifPresent(ProcessHandle::destroyForcibly);
    }
    Thread.sleep(1000);
  }

  /** Whether the program is there again by itself, with its database. */
  private boolean isAnswering() throws InterruptedException {
    for (int i = 0; i < 20 && program.isAlive(); i++) {
      try {
        if (new Browser(port).get("/registry/KB-0001").statusCode() == 404) {
          return true;
        }
      } catch (AssertionError noAnswer) {
        // not yet
      }
      Thread.sleep(500);
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(200);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
