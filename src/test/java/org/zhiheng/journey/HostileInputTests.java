package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Html;

/**
 * Every handler and every field of the demonstration, as each role, with values that no page sends:
 * none is answered by a fault, and none leaves a trace in the log. Seeded, so that what was found
 * is found again; bounded by time. It works on a server of its own, which it leaves in disorder.
 */
@Tag("journey")
@DemoServerTest
class HostileInputTests {

  private static final long SEED = 4570;
  private static final Duration LONGEST = Duration.ofSeconds(75);
  private static final int PAGES = 25;

  private static final List<String> VALUES =
      List.of(
          "",
          "abc",
          "BAD",
          "-1",
          "1E-999999999",
          "9".repeat(2000),
          "1,5",
          "0000-01-01",
          "9999-12-31",
          "2026-02-30",
          "20260101",
          "x".repeat(70_000),
          "张\u0000三",
          "张\u200B三",
          "\u202E fdp.exe",
          "\uD842\uDFB7田",
          "\uD842",
          "a\r\n2026-11-27 00:00:00 ERROR x",
          "'; --",
          "<script>alert(1)</script>",
          "${7*7}",
          "../../etc/passwd",
          "{0}",
          "true",
          "１２．５",
          "0198f000-0000-7000-8000-000000000000",
          "not-a-uuid",
          "%00",
          "null",
          "\u2FBC\u660E");

  private static final List<String> ADDRESSES =
      List.of(
          "%D1%DD%CA%BE", "%00", "%0A", "..%2f", "%E2%80%8B", "abc", "-1", "%25", "a".repeat(900));

  private static final Pattern FORM =
      Pattern.compile("<form method=\"post\" action=\"([^\"]+)\"(.*?)</form>", Pattern.DOTALL);
  private static final Pattern FIELD =
      Pattern.compile(" name=\"([^\"]+)\"(?: value=\"([^\"]*)\")?");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  private final Random random = new Random(SEED);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> faults = new ArrayList<>();
  private final Set<String> fields = new TreeSet<>();

  /** A form of a page, with the values that it came with. */
  private record Sent(String action, boolean upload, Map<String, String> fields) {}

  @BeforeEach
  void listen() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stop() {
    root().detachAppender(log);
  }

  @Test
  void nothing_that_is_sent_makes_a_fault_or_a_trace() {
    // the administrator comes last, as what is sent in that name closes accounts
    List<String> logins =
        Arrays.stream(Role.values())
            .sorted(Comparator.comparing(Role.ADMINISTRATOR::equals))
            .map(role -> accounts.with(role).getFirst().login())
            .toList();
    for (String login : logins) {
      attackAs(login, System.currentTimeMillis() + LONGEST.toMillis() / logins.size());
    }
    assertThat(faults).isEmpty();
    assertThat(log.list)
        .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .filteredOn(event -> event.getThrowableProxy() != null || event.getLevel() == Level.ERROR)
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEmpty();
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .noneMatch(line -> line.contains("\n2026-11-27 00:00:00 ERROR x"));
  }

  private void attackAs(String login, long until) {
    Browser browser = new Browser(port).signIn(login, "demo-zhiheng");
    Set<String> pages = new LinkedHashSet<>(Set.of("/casefile"));
    List<Sent> forms = new ArrayList<>();
    List<String> open = new ArrayList<>(pages);
    while (!open.isEmpty() && pages.size() < PAGES * 3 && forms.size() < PAGES * 2) {
      String body = browser.get(open.removeFirst()).body();
      forms.addAll(formsOf(body));
      new Html(body)
          .addresses().stream()
              .filter(next -> next.startsWith("/") && !next.contains("lang="))
              .map(next -> next.replaceAll("#.*", ""))
              .filter(pages::add)
              .forEach(open::add);
    }
    List<String> places = List.copyOf(pages);
    List<String> doors = doors();
    while (System.currentTimeMillis() < until) {
      switch (random.nextInt(4)) {
        case 0 -> get(browser, one(places));
        case 1 -> knock(browser, one(doors), one(places));
        default -> {
          if (!forms.isEmpty()) {
            send(browser, one(forms));
          }
        }
      }
      if (browser.get("/casefile").statusCode() != 200) {
        try {
          browser = new Browser(port).signIn(login, "demo-zhiheng");
        } catch (AssertionError closed) {
          return;
        }
      }
    }
  }

  private List<Sent> formsOf(String body) {
    var found = new ArrayList<Sent>();
    Matcher form = FORM.matcher(body);
    while (form.find()) {
      var values = new LinkedHashMap<String, String>();
      Matcher field = FIELD.matcher(form.group(2));
      while (field.find()) {
        values.put(field.group(1), field.group(2) == null ? "" : field.group(2));
        fields.add(field.group(1));
      }
      values.keySet().removeAll(Set.of("_csrf", "once"));
      if (!form.group(1).contains("sign-out")) {
        found.add(new Sent(form.group(1), form.group(2).contains("multipart"), values));
      }
    }
    return found;
  }

  /** An address of a page with another query, or with something else in its path. */
  private void get(Browser browser, String place) {
    String path = place.replaceAll("\\?.*", "");
    String address =
        random.nextBoolean()
            ? path + "?" + one(queries()) + "=" + one(ADDRESSES)
            : path.replaceFirst("[^/]+$", Matcher.quoteReplacement(one(ADDRESSES)));
    check("GET " + address, browser.get(address));
  }

  private List<String> queries() {
    var names = new ArrayList<>(List.of("stage", "overdue", "before", "after", "q", "row", "lang"));
    names.addAll(List.of("back", "number", "version", "phase", "failed", "since", "who", "kind"));
    names.addAll(fields);
    return names;
  }

  /** A handler that no page of the role leads to, with ids that exist or do not. */
  private void knock(Browser browser, String door, String place) {
    Matcher id = Pattern.compile("[0-9a-f]{8}-[-0-9a-f]{27}").matcher(place);
    String known = id.find() ? id.group() : "0198f000-0000-7000-8000-000000000000";
    String path = door.substring(door.indexOf(' ') + 1);
    while (path.contains("{")) {
      String value = random.nextInt(3) == 0 ? one(ADDRESSES) : known;
      path = path.replaceFirst("\\{([^{}]|\\{[^}]*})*}", Matcher.quoteReplacement(value));
    }
    if (door.startsWith("GET")) {
      check(door + " " + path, browser.get(path));
    } else {
      Map<String, String> sent = hostile(Map.of());
      check(door + " " + path + " " + sent, post(browser, path, sent));
    }
  }

  private void send(Browser browser, Sent form) {
    Map<String, String> sent = hostile(form.fields());
    HttpResponse<String> answer =
        form.upload()
            ? browser.upload(
                form.action(), sent, one(List.of("a.pdf", "", "x".repeat(400))), junk())
            : post(browser, form.action(), sent);
    check("POST " + form.action() + " " + sent, answer);
  }

  private HttpResponse<String> post(Browser browser, String path, Map<String, String> sent) {
    return random.nextInt(4) == 0 ? browser.autosave(path, sent) : browser.post(path, sent);
  }

  /** Most fields stay as they came, so that what is sent gets behind the first check. */
  private Map<String, String> hostile(Map<String, String> came) {
    var sent = new LinkedHashMap<>(came);
    for (String name : came.keySet()) {
      if (random.nextInt(3) == 0 && !name.equals("as")) {
        sent.put(name, one(VALUES));
      }
    }
    if (!fields.isEmpty()) {
      for (int i = random.nextInt(4); i > 0; i--) {
        String name = one(List.copyOf(fields));
        if (!name.equals("as")) {
          sent.put(name, one(VALUES));
        }
      }
    }
    return sent;
  }

  private byte[] junk() {
    return one(List.of("", "%PDF-1.4", "PK\u0003\u0004", "\u0000\u0001", "MZ", "%PDF-1.7\n%%EOF"))
        .getBytes(StandardCharsets.UTF_8);
  }

  private List<String> doors() {
    var doors = new ArrayList<String>();
    mapping
        .getHandlerMethods()
        .forEach(
            (info, handler) -> {
              for (String pattern : info.getPatternValues()) {
                boolean reads = info.getMethodsCondition().getMethods().contains(RequestMethod.GET);
                doors.add((reads ? "GET " : "POST ") + pattern);
              }
            });
    doors.sort(null);
    doors.removeIf(door -> door.endsWith("/error"));
    return doors;
  }

  private void check(String what, HttpResponse<String> answer) {
    String shown = what.length() > 300 ? what.substring(0, 300) : what;
    if (answer.statusCode() >= 500) {
      faults.add(answer.statusCode() + " " + URLEncoder.encode(shown, StandardCharsets.UTF_8));
    }
    if (answer.body().contains("\tat org.") || answer.body().contains("java.lang.")) {
      faults.add("a trace after " + shown);
    }
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
