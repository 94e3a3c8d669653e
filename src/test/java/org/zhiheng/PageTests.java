package org.zhiheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.jobs.Jobs;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Door;
import org.zhiheng.support.Html;
import org.zhiheng.support.TestAccounts;

/** Every page renders for everybody whom a link leads there, and opens for nobody else. */
@Tag("long")
@DemoServerTest
class PageTests {

  private static final String PASSWORD = "demo-zhiheng";

  /** How many pages of one handler are opened by one account; rows and lists are alike. */
  private static final Map<String, Integer> LANGUAGES = Map.of("zh-CN", 6, "en", 2);

  /** Handlers of GET that no link of a page leads to. */
  private static final Map<String, String> UNLINKED =
      Map.ofEntries(
          Map.entry("/error", "answers for others"),
          Map.entry(
              "/surveillance/case/{id}/hearing", "a task leads there; SanctionTests opens it"),
          Map.entry(
              "/surveillance/case/{id}/sanction", "a task leads there; SanctionTests opens it"),
          Map.entry("/certificate/case/{id}/reissue", "a task leads there; ReissueTests opens it"),
          Map.entry("/appeal/{id}/dossier", "for handlers who declared; HearingTests opens it"),
          Map.entry("/decision/{id}/objections", "a task leads there; ObjectionTests opens it"),
          Map.entry("/surveillance/case/{id}/outlook", "a task leads there; RenewalTests opens it"),
          Map.entry(
              "/notification/confirm/{secret}", "a mailed link leads there; MailTests follows it"),
          Map.entry(
              "/complaint/confirm/{secret}", "a mailed link leads there; FilingTests follows it"),
          Map.entry("/complaint/answer/{secret}", "so does that one; ComplaintTests follows it"),
          Map.entry(
              "/application/{id}/review/foreign",
              "where one is named; TransferPagesTests opens it"),
          Map.entry(
              "/identity/second", "only where a second factor is set up; its own tests open it"),
          Map.entry("/identity/own/factor/passkey/{id}", "only with a passkey of one's own"),
          Map.entry(
              "/identity/invitation/{secret}", "a secret is handed over once; a journey opens it"));

  private static final String SOME_ID = "0198f000-0000-7000-8000-000000000000";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Accounts accounts;
  @Autowired private Jobs jobs;
  @LocalServerPort private int port;

  private List<Door> doors;

  @BeforeEach
  void findDoors() {
    doors = Door.all(mapping);
  }

  @Test
  void every_page_renders_for_everybody_whom_a_link_leads_there() {
    var faults = new ArrayList<String>();
    var opened = new TreeSet<String>();
    jobs.runNow("audit.checkpoint", TestAccounts.ADMINISTRATOR); // whose pages lead to more
    crawl("nobody", new Browser(port), opened, faults);
    for (Account account : accounts.list("", null).rows()) {
      var browser = new Browser(port).signIn(account.login(), PASSWORD);
      crawl(account.login(), browser, opened, faults);
    }

    assertThat(faults).isEmpty();
    assertThat(doors)
        .filteredOn(door -> door.method() == RequestMethod.GET)
        .extracting(door -> door.pattern().getPatternString())
        .filteredOn(pattern -> !UNLINKED.containsKey(pattern))
        .as("pages that nobody in the demonstration can reach")
        .allMatch(opened::contains);
  }

  @Test
  void a_handler_opens_for_no_role_that_it_does_not_name() {
    var opened = new ArrayList<String>();
    browsers()
        .forEach(
            (role, browser) ->
                doors.stream()
                    .filter(door -> !door.opensFor(role))
                    .filter(door -> knock(door, browser).statusCode() != 403)
                    .forEach(door -> opened.add(door + " for " + role)));
    assertThat(opened).isEmpty();
  }

  @Test
  void whoever_is_not_signed_in_is_led_to_the_sign_in() {
    var nobody = new Browser(port);
    nobody.get("/identity/sign-in");
    assertThat(doors)
        .filteredOn(door -> !door.isPublic())
        .allSatisfy(
            door ->
                assertThat(knock(door, nobody).headers().firstValue("Location").orElse(""))
                    .as(door.toString())
                    .endsWith("/identity/sign-in"));
  }

  private static HttpResponse<String> knock(Door door, Browser browser) {
    String address = door.address(SOME_ID);
    if (door.method() == RequestMethod.GET) {
      return browser.get(address);
    }
    return door.autosave() ? browser.autosave(address, Map.of()) : browser.post(address, Map.of());
  }

  private Map<Role, Browser> browsers() {
    var browsers = new EnumMap<Role, Browser>(Role.class);
    for (Role role : Role.values()) {
      var browser = new Browser(port).signIn(accounts.with(role).getFirst().login(), PASSWORD);
      browser.get("/casefile");
      browsers.put(role, browser);
    }
    return browsers;
  }

  private void crawl(String who, Browser browser, Set<String> opened, List<String> faults) {
    LANGUAGES.forEach(
        (language, atMost) -> {
          browser.get("/?lang=" + language);
          for (Visit visit : visits(browser, atMost)) {
            String place = who + " in " + language + " at " + visit.address() + ": ";
            visit.faults(language).forEach(fault -> faults.add(place + fault));
            opened.add(visit.pattern());
          }
        });
  }

  private record Visit(String address, String pattern, String from, HttpResponse<String> answer) {

    boolean isPage() {
      return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    List<String> faults(String language) {
      int status = answer.statusCode();
      if (status / 100 == 3) {
        return List.of();
      }
      if (status != 200) {
        return List.of("answers " + status + ", linked from " + from);
      }
      return isPage() ? new Html(answer.body()).faults(language) : List.of();
    }

    /** Where it leads inside the site. */
    List<String> next() {
      List<String> all =
          new ArrayList<>(isPage() ? new Html(answer.body()).addresses() : List.of());
      answer.headers().firstValue("Location").ifPresent(all::add);
      return all.stream()
          .map(next -> next.replaceFirst("^http://localhost:\\d+", ""))
          .map(next -> next.startsWith("?") ? address.replaceAll("\\?.*", "") + next : next)
          .filter(next -> next.startsWith("/") && !next.contains("lang="))
          .toList();
    }
  }

  private List<Visit> visits(Browser browser, int atMost) {
    var visits = new ArrayList<Visit>();
    var count = new HashMap<String, Integer>();
    var seen = new HashSet<>(Set.of("/"));
    Deque<String[]> open = new ArrayDeque<>();
    open.add(new String[] {"/", ""});
    while (!open.isEmpty()) {
      String[] next = open.remove();
      String pattern = pattern(next[0]);
      if (count.merge(pattern, 1, Integer::sum) > (pattern.startsWith("/document") ? 1 : atMost)) {
        continue;
      }
      var visit = new Visit(next[0], pattern, next[1], browser.get(next[0]));
      visits.add(visit);
      visit.next().stream()
          .filter(seen::add)
          .forEach(address -> open.add(new String[] {address, next[0]}));
    }
    return visits;
  }

  /** The pattern of the handler that answers at an address; the path itself where there is none. */
  private String pattern(String address) {
    return Door.at(doors, RequestMethod.GET, address)
        .findFirst()
        .map(door -> door.pattern().getPatternString())
        .orElse(address.replaceAll("\\?.*", ""));
  }
}
