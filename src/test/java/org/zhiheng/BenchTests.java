package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhiheng.kernel.Public;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Crawl;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.Timing;
import org.zhiheng.support.Unwalled;
import org.zhiheng.support.Volume;

/**
 * What pages cost with a thousand cases, ten thousand and a hundred thousand, beside a page of the
 * same server that does nothing and one that reads a single row; run by {@code make bench}. Client,
 * server and database share the machine, so the ratios count. How to read the table stands in
 * docs/performance.md.
 */
@Tag("bench")
@DemoServerTest
@Import(BenchTests.PeerPages.class)
class BenchTests {

  private static final int MOST = Integer.getInteger("bench.cases", 100_000);
  private static final List<Integer> VOLUMES = List.of(MOST / 100, MOST / 10, MOST);
  private static final int CALLS = Integer.getInteger("bench.calls", 15);
  private static final double MOST_MILLIS = 150;
  private static final int MOST_BYTES = 100_000;
  private static final int MOST_STATEMENTS = 25;
  private static final Path TABLE = Path.of("target/performance.md");

  /** Somebody for each role, and for each place that a case can have come to. */
  private static final List<String> PEOPLE =
      List.of(
          "nobody",
          "manager",
          "officer1",
          "assessor1",
          "panellist1",
          "applicant1",
          "applicant4",
          "applicant11",
          "employer1",
          "supervisor",
          "admin");

  /** Searches that no link leads to: what one case has alone, and what none has. */
  private static final Map<String, List<String>> SEARCHES =
      Map.of(
          "nobody",
          List.of("/bench/hello", "/bench/row"),
          "manager",
          List.of(
              "/casefile/cases?q=零零零零一七",
              "/casefile/cases?q=没有这个人",
              "/application?q=零零零零一七",
              "/certificate?q=零零零零一七",
              "/casefile/cases?overdue=true"),
          "admin",
          List.of("/identity?q=applicant1-17"));

  @Autowired private DataSource database;
  @Autowired private Statements statements;
  @LocalServerPort private int port;

  /** Pages of the same server that do next to nothing; other tests have them not. */
  @RestController
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

    String kind() {
      String query = address.contains("?") ? address.substring(address.indexOf('?')) : "";
      return Crawl.kind(address)
          + query.replaceAll("=[0-9A-Za-z_~.-]{20,}", "=…").replaceAll("[0-9a-f-]{36}", "…");
    }
  }

  @Test
  void pages_answer_within_their_time_however_many_cases_there_are() throws IOException {
    var volume = new Volume(Unwalled.of(database));
    Map<String, Browser> people = new LinkedHashMap<>();
    PEOPLE.forEach(login -> people.put(login, browser(login)));
    List<Target> targets = new ArrayList<>();
    people.forEach((login, browser) -> targets.addAll(pages(login, browser)));
    Map<Target, List<Timing>> timings = new LinkedHashMap<>();
    var fills = new ArrayList<String>();
    for (int cases : VOLUMES) {
      long begin = System.nanoTime();
      volume.grow(cases);
      Duration filled = Duration.ofNanos(System.nanoTime() - begin);
      fills.add(String.format(Locale.ROOT, "%,d in %d s", volume.cases(), filled.toSeconds()));
      for (Target target : targets) {
        Browser browser = people.get(target.login());
        timings
            .computeIfAbsent(target, _ -> new ArrayList<>())
            .add(Timing.of(browser, target.address(), statements, CALLS));
      }
      write(timings, fills);
    }
    var slow = new ArrayList<String>();
    timings.forEach((target, costs) -> slow.addAll(faults(target, costs.getLast())));
    assertThat(slow).isEmpty();
  }

  private static List<String> faults(Target target, Timing timing) {
    var faults = new ArrayList<String>();
    if (timing.statements() > MOST_STATEMENTS) {
      faults.add(target + ": " + timing.statements() + " statements");
    }
    if (timing.database() > MOST_MILLIS) {
      faults.add(target + ": " + timing.database() + " ms");
    }
    if (timing.bytes() > MOST_BYTES) {
      faults.add(target + ": " + timing.bytes() + " bytes");
    }
    return faults;
  }

  private Browser browser(String login) {
    return login.equals("nobody")
        ? new Browser(port)
        : new Browser(port).signIn(login, "demo-zhiheng");
  }

  /** One of each kind that a person reaches by links, on cases of the demonstration itself. */
  private List<Target> pages(String login, Browser browser) {
    var targets = new ArrayList<Target>();
    SEARCHES
        .getOrDefault(login, List.of())
        .forEach(address -> targets.add(new Target(login, address)));
    Crawl.from(
        browser,
        // the rows of one page are alike
        kind -> kind.matches(".*/rows/(?!7\\.1\\.1$).*") ? 0 : 1,
        (address, answer) -> {
          if (answer.statusCode() == 200 && Crawl.isPage(answer)) {
            targets.add(new Target(login, address));
          }
        });
    return targets;
  }

  /** The dearest first. */
  private static void write(Map<Target, List<Timing>> timings, List<String> fills)
      throws IOException {
    var lines = new ArrayList<String>();
    lines.add(heading(fills));
    timings.entrySet().stream()
        .sorted(Comparator.comparingDouble(it -> -it.getValue().getLast().database()))
        .forEach(it -> lines.add(line(it.getKey(), it.getValue())));
    Files.write(TABLE, lines);
  }

  private static String heading(List<String> fills) {
    return String.format(
        Locale.ROOT,
        """
        %s, %d cores, Java %d, PostgreSQL of the program's own; cases filled: %s.

        | who | page | statements | database ms | total ms | p95 ms | CPU ms | KB |
        |---|---|---|---|---|---|---|---|\
        """,
        LocalDate.now(TestClock.ZONE),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version().feature(),
        String.join(", ", fills));
  }

  private static String line(Target target, List<Timing> costs) {
    Timing last = costs.getLast();
    return String.format(
        Locale.ROOT,
        "| %s | `%s` | %d | %s | %s | %.0f | %.1f | %.0f |",
        target.login(),
        target.kind(),
        last.statements(),
        each(costs, Timing::database),
        each(costs, Timing::median),
        last.p95(),
        last.processor(),
        last.bytes() / 1000.0);
  }

  private static String each(List<Timing> costs, ToDoubleFunction<Timing> of) {
    return String.join(
        " · ",
        costs.stream()
            .map(it -> String.format(Locale.ROOT, "%.1f", of.applyAsDouble(it)))
            .toList());
  }
}
