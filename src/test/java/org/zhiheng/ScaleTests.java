package org.zhiheng;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Crawl;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Statements;
import org.zhiheng.support.Unwalled;
import org.zhiheng.support.Volume;

/**
 * No page costs more as cases come: each page that the demonstration's people reach is opened with
 * 200 cases and again with 2,000.
 */
@Tag("long")
@DemoServerTest
class ScaleTests {

  private static final int MOST_STATEMENTS = 25;

  /** What a person takes away is no page: each module is asked for what it keeps. */
  private static final int MOST_OF_AN_ARCHIVE = 90;

  private static final int MOST_BYTES = 100_000;

  /** Somebody for each role, and for each place that a case can have come to. */
  private static final List<String> PEOPLE =
      List.of(
          "admin",
          "supervisor",
          "manager",
          "officer1",
          "employer1",
          "assessor1",
          "assessor2",
          "panellist1",
          "applicant1",
          "applicant4",
          "applicant11");

  /** Rows of a list are alike, so not all are opened. */
  private static final int MOST_OF_A_KIND = 7;

  @Autowired private DataSource database;
  @Autowired private Statements statements;
  @LocalServerPort private int port;

  private record Cost(int status, List<String> statements, int bytes) {

    List<String> faults(String page, Cost before) {
      var faults = new ArrayList<String>();
      if (status >= 400 || status != before.status) {
        faults.add(page + " answers " + before.status + " and " + status);
      }
      if (statements.size() > (page.endsWith(".zip") ? MOST_OF_AN_ARCHIVE : MOST_STATEMENTS)) {
        faults.add(page + ": " + statements.size() + " statements, " + repeated());
      }
      if (read() != before.read()) {
        faults.add(page + ": " + before.read() + " → " + read());
      }
      if (bytes > MOST_BYTES) {
        faults.add(page + ": " + bytes + " bytes");
      }
      return faults;
    }

    /**
     * That somebody is at work is written once a minute, on whichever page, in a transaction of its
     * own that says who acts.
     */
    private long read() {
      return statements.stream()
          .filter(sql -> !sql.contains("UPDATE SPRING_SESSION") && !sql.contains("set_config"))
          .count();
    }

    /** The tables that are asked most often, which tells what to read together. */
    private String repeated() {
      Map<String, Long> tables =
          statements.stream()
              .map(sql -> sql.replaceAll("(?s).*?(from|update|into|FROM|UPDATE) +(\\S+).*", "$2"))
              .collect(Collectors.groupingBy(table -> table, TreeMap::new, Collectors.counting()));
      return tables.toString();
    }
  }

  @Test
  void no_page_costs_more_with_ten_times_the_cases() {
    var volume = new Volume(Unwalled.of(database));
    volume.grow(200);
    Map<String, Browser> people = new LinkedHashMap<>();
    people.put("nobody", new Browser(port));
    PEOPLE.forEach(login -> people.put(login, signedIn(login)));
    Map<String, Cost> small = new TreeMap<>();
    people.forEach((login, browser) -> crawl(login, browser, small));

    volume.grow(2000);

    assertThat(volume.cases()).isGreaterThanOrEqualTo(2000);
    var faults = new ArrayList<String>();
    small.forEach(
        (page, cost) -> {
          String[] parts = page.split(" ", 2);
          Cost large = cost(people.get(parts[0]).get(parts[1]), parts[1]);
          faults.addAll(large.faults(page, cost));
        });
    assertThat(faults).isEmpty();
    assertThat(small).hasSizeGreaterThan(150);
  }

  private Browser signedIn(String login) {
    return new Browser(port).signIn(login, "demo-zhiheng");
  }

  private void crawl(String login, Browser browser, Map<String, Cost> costs) {
    Crawl.from(
        browser,
        ScaleTests::most,
        (address, answer) -> costs.put(login + " " + address, cost(answer, address)));
  }

  /** The register lets an address call it 120 times at once. */
  private static int most(String kind) {
    return kind.matches(".*/[0-9.]+$") ? 1 : kind.startsWith("/registry") ? 2 : MOST_OF_A_KIND;
  }

  private Cost cost(HttpResponse<String> answer, String address) {
    return new Cost(
        answer.statusCode(),
        statements.of(address).statements(),
        Crawl.isPage(answer) ? answer.body().getBytes(UTF_8).length : 0);
  }
}
