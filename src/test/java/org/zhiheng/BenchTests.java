package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.kernel.Public;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.Timing;
import org.zhiheng.support.Volume;

/**
 * What pages cost with a thousand cases, ten thousand and a hundred thousand, beside a page of the
 * same server that does nothing and one that reads a single row; run by {@code make bench}. Client,
 * server and database share the machine, so the ratios count.
 */
@Tag("bench")
@DemoServerTest
@TestPropertySource(properties = "zhiheng.a-database-of-its-own=BenchTests")
class BenchTests {

  private static final int MOST = Integer.getInteger("bench.cases", 100_000);
  private static final List<Integer> VOLUMES = List.of(MOST / 100, MOST / 10, MOST);
  private static final double MOST_MILLIS = 150;
  private static final int MOST_BYTES = 100_000;
  private static final int MOST_STATEMENTS = 25;
  private static final Path TABLE = Path.of("target/performance.md");

  @Autowired private DataSource database;
  @Autowired private Statements statements;
  @LocalServerPort private int port;

  /** Pages of the same server that do next to nothing; other tests have them not. */
  @RestController
  @ConditionalOnProperty(name = "zhiheng.a-database-of-its-own", havingValue = "BenchTests")
  static class PeerPages {

    private final JdbcClient jdbc;

    PeerPages(JdbcClient jdbc) {
      this.jdbc = jdbc;
    }

    @Public
    @GetMapping("/bench/hello")
    String hello() {
      return "hello";
    }

    @Public
    @GetMapping("/bench/row")
    String row() {
      return jdbc.sql("select name from identity.account where login = 'manager'")
          .query(String.class)
          .single();
    }
  }

  private record Target(String login, String address) {

    /** Whether it is a list or a search, which has a bound of its own. */
    boolean isList() {
      return !address.matches(".*[0-9a-f]{8}-.*") && !address.startsWith("/bench");
    }
  }

  @Test
  void lists_answer_within_their_time_however_many_cases_there_are() throws IOException {
    var volume = new Volume(database);
    Map<Target, List<Timing>> timings = new LinkedHashMap<>();
    for (int cases : VOLUMES) {
      volume.grow(cases);
      measure(timings);
    }
    var lines = new ArrayList<String>();
    lines.add(heading());
    timings.forEach((target, costs) -> lines.add(line(target, costs)));
    Files.write(TABLE, lines);
    var slow = new ArrayList<String>();
    timings.forEach((target, costs) -> slow.addAll(faults(target, costs.getLast())));
    assertThat(slow).isEmpty();
  }

  private static List<String> faults(Target target, Timing timing) {
    var faults = new ArrayList<String>();
    if (timing.statements() > MOST_STATEMENTS) {
      faults.add(target + ": " + timing.statements() + " statements");
    }
    if (target.isList() && timing.p95() > MOST_MILLIS) {
      faults.add(target + ": " + timing.p95() + " ms");
    }
    if (target.isList() && timing.bytes() > MOST_BYTES) {
      faults.add(target + ": " + timing.bytes() + " bytes");
    }
    return faults;
  }

  private void measure(Map<Target, List<Timing>> timings) {
    Map<String, Browser> people = new LinkedHashMap<>();
    for (Target target : targets()) {
      Browser browser =
          people.computeIfAbsent(
              target.login(),
              login ->
                  login.equals("nobody")
                      ? new Browser(port)
                      : new Browser(port).signIn(login, "demo-zhiheng"));
      timings
          .computeIfAbsent(target, _ -> new ArrayList<>())
          .add(Timing.of(browser, target.address(), statements));
    }
  }

  /** The pages of those who do the work, on cases of the demonstration, which stay the same. */
  private List<Target> targets() {
    String certificate = one("select min(number) from certificate.certificate");
    String draft = at("select id from application.application where stage = 'DRAFT'");
    String review = at("select id from application.application where stage = 'SUBMITTED'");
    String scoring = at("select case_id as id from evaluation.evaluation where stage = 'SCORING'");
    String reported =
        at("select case_id as id from evaluation.evaluation where stage = 'REPORTED'");
    String decided = at("select case_id as id from decision.decision");
    String assessor =
        one(
            "select a.login from identity.account a join evaluation.member m on m.account_id = a.id"
                + " where m.case_id = '%s' order by a.login limit 1".formatted(scoring));
    String applicant =
        one(
            "select a.login from identity.account a join application.application p"
                + " on p.applicant = a.id where p.id = '%s'".formatted(draft));
    var targets = new ArrayList<Target>();
    add(targets, "nobody", "/bench/hello", "/bench/row", "/registry/" + certificate);
    add(targets, "manager", "/casefile", "/casefile/cases", "/casefile/cases?overdue=true");
    add(targets, "manager", "/casefile/cases?q=零零零零一七", "/casefile/cases?q=没有这个人");
    add(targets, "manager", "/application", "/evaluation", "/decision", "/certificate");
    add(targets, "manager", "/body/roster", "/casefile/" + scoring, "/evaluation/" + scoring);
    add(targets, "manager", "/decision/" + decided, "/decision/" + decided + "/report");
    add(targets, "manager", "/decision/" + reported, "/evaluation/" + reported + "/report");
    add(targets, "officer1", "/casefile", "/application", "/application/" + review + "/review");
    add(targets, "employer1", "/application");
    add(targets, assessor, "/casefile", "/evaluation", "/evaluation/" + scoring + "/sheet");
    add(targets, applicant, "/casefile", "/application/" + draft, "/person");
    add(targets, applicant, "/application/" + draft + "/rows/7.1.1");
    add(targets, "admin", "/identity", "/identity?q=applicant1-17", "/jobs");
    add(targets, "supervisor", "/audit");
    return targets;
  }

  private static void add(List<Target> targets, String login, String... addresses) {
    for (String address : addresses) {
      targets.add(new Target(login, address));
    }
  }

  /** A case of the demonstration itself: it was copied from, so it has the oldest identity kept. */
  private String at(String sql) {
    return one(
        "select min(c.id::text) from (%s) c where c.id in (select id from bench.own)"
            .formatted(sql));
  }

  private String one(String sql) {
    return JdbcClient.create(database).sql(sql).query(String.class).single();
  }

  private static String heading() {
    return String.format(
        Locale.ROOT,
        """
        %s, %d cores, Java %d, PostgreSQL of the program's own; %,d, %,d and %,d cases.

        | who | page | median ms | p95 ms | growth | CPU ms | statements | KB |
        |---|---|---|---|---|---|---|---|\
        """,
        LocalDate.now(TestClock.ZONE),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        VOLUMES.get(0),
        VOLUMES.get(1),
        VOLUMES.get(2));
  }

  private static String line(Target target, List<Timing> costs) {
    Timing first = costs.getFirst();
    Timing last = costs.getLast();
    return String.format(
        Locale.ROOT,
        "| %s | `%s` | %s | %.0f | %.2f | %.1f → %.1f | %d | %.0f |",
        target.login().replaceAll("[0-9]+$", ""),
        target
            .address()
            .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…")
            .replaceAll("/[A-Z]{2}[0-9]{8}[0-9A-Z]", "/…"),
        String.join(
            " · ",
            costs.stream().map(it -> String.format(Locale.ROOT, "%.1f", it.median())).toList()),
        last.p95(),
        last.median() / first.median(),
        first.processor(),
        last.processor(),
        last.statements(),
        last.bytes() / 1000.0);
  }
}
