package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Crawl;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Door;
import org.zhiheng.support.Html;
import org.zhiheng.support.PageForms;

/**
 * Every handler, and every field of it, with values that no page sends: none is answered by a
 * fault, and none leaves a trace in the log. Each handler is met as one role that it opens for, and
 * as the others by chance; then follows whatever chance brings, until the time is over. Seeded, so
 * that what was found is found again: {@code -Dhostile.seed} begins elsewhere, {@code -Dhostile.s}
 * goes on for longer, and {@code -Dhostile.roles=1} leaves no role to chance.
 */
@Tag("journey")
@DemoServerTest
class HostileInputTests {

  private static final long SEED = Long.getLong("hostile.seed", 4570);
  private static final Duration CHANCE = Duration.ofSeconds(Integer.getInteger("hostile.s", 10));
  private static final int ONE_ROLE_IN = Integer.getInteger("hostile.roles", 6);
  private static final String PASSWORD = "demo-zhiheng";

  private static final String NO_ID = "0198f000-0000-7000-8000-000000000000";

  /** Names of fields and queries in the source of a handler. */
  private static final Pattern NAME = Pattern.compile("\"([a-z][A-Za-z0-9]*)\"");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Accounts accounts;
  @Autowired private Reached reached;
  @LocalServerPort private int port;

  private final Hostile hostile = new Hostile(SEED);
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Set<String> faults = new LinkedHashSet<>();
  private final Set<String> swept = new HashSet<>();
  private List<Door> doors = List.of();

  /** Somebody who is signed in, with what the pages showed them. */
  private final class Visit {

    private final String login;
    private final Set<Role> roles;
    private final Addresses addresses = new Addresses();
    private final Map<Door, Map<Set<String>, PageForms.Sent>> forms = new LinkedHashMap<>();
    private Browser browser;
    private boolean shownTheDoor;

    Visit(Account account) {
      login = account.login();
      roles = account.roles();
      browser = new Browser(port).signIn(login, PASSWORD);
    }

    void lookAround() {
      Crawl.from(
          browser,
          _ -> 1,
          (address, answer) -> {
            addresses.add(address);
            check("GET " + address + " as " + login, answer);
            if (Crawl.isPage(answer)) {
              new Html(answer.body())
                  .addresses().stream().filter(to -> to.startsWith("/")).forEach(addresses::add);
              PageForms.of(answer.body(), address).forEach(this::keep);
            }
          });
    }

    private void keep(PageForms.Sent form) {
      addresses.add(form.action());
      List<Door> at = Door.at(doors, RequestMethod.POST, form.action()).toList();
      at.stream()
          .filter(door -> door.pattern().equals(at.getFirst().pattern()))
          .forEach(
              door ->
                  forms
                      .computeIfAbsent(door, _ -> new LinkedHashMap<>())
                      .putIfAbsent(form.fields().keySet(), form));
    }

    boolean mayOpen(Door door) {
      return roles.stream().anyMatch(door::opensFor);
    }

    Map<Set<String>, PageForms.Sent> formsOf(Door door) {
      return forms.getOrDefault(door, Map.of());
    }

    /** Whoever was shown the door, by what was sent in their name, comes in again. */
    boolean isIn() {
      if (!shownTheDoor) {
        return true;
      }
      try {
        browser = new Browser(port).signIn(login, PASSWORD);
        shownTheDoor = browser.get("/casefile").statusCode() != 200;
      } catch (AssertionError closed) {
        return false;
      }
      return !shownTheDoor;
    }

    void answered(String what, HttpResponse<String> answer) {
      String leads = answer.headers().firstValue("Location").orElse("");
      shownTheDoor |= leads.contains("/identity/sign-in");
      check(what + " as " + login, answer);
    }
  }

  @BeforeEach
  void listen() {
    doors =
        Door.all(mapping).stream()
            .filter(door -> !door.pattern().getPatternString().equals("/error"))
            .sorted(Comparator.comparing(HostileInputTests::harm))
            .toList();
    reached.forget();
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stop() {
    root().detachAppender(log);
  }

  @Test
  void nothing_that_is_sent_makes_a_fault_or_a_trace() {
    List<Visit> visits = accounts.list("", null).rows().stream().map(Visit::new).toList();
    visits.forEach(Visit::lookAround);
    var stranger = new Browser(port);
    doors.stream().filter(Door::isPublic).forEach(door -> knockAt(door, stranger, this::check));
    doors.forEach(door -> knockAsAnyRole(door, visits));
    doors.forEach(door -> sweep(door, visits));
    assertThat(missed(visits)).as("handlers and fields that were left out").isEmpty();

    long until = System.nanoTime() + CHANCE.toNanos();
    while (System.nanoTime() < until) {
      Visit visit = hostile.one(visits);
      if (visit.isIn()) {
        byChance(visit);
      }
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

  /** What may end sessions comes late, and last what closes accounts: others need them before. */
  private static int harm(Door door) {
    if (door.method() == RequestMethod.GET) {
      return 0;
    }
    boolean administrators =
        Arrays.stream(Role.values()).filter(door::opensFor).allMatch(Role.ADMINISTRATOR::equals);
    return administrators ? 3 : door.pattern().getPatternString().startsWith("/identity/") ? 2 : 1;
  }

  private List<String> missed(List<Visit> visits) {
    var missed = new ArrayList<String>();
    for (Door door : doors) {
      if (door.isPublic() && !reached.byStrangers(door.of())) {
        missed.add(door + " by nobody");
      }
      if (Arrays.stream(Role.values()).filter(door::opensFor).noneMatch(by(door))) {
        missed.add(door + " by anybody who may");
      }
      Set<String> unsent = new TreeSet<>(fieldsOf(door));
      visits.forEach(visit -> visit.formsOf(door).keySet().forEach(unsent::addAll));
      unsent.removeAll(reached.fieldsOf(door.of()));
      if (!unsent.isEmpty()) {
        missed.add(door + " with " + unsent);
      }
    }
    return missed;
  }

  private Predicate<Role> by(Door door) {
    return role -> reached.by(door.of(), role);
  }

  /** With all fields, before anything that is there is harmed. */
  private void knockAsAnyRole(Door door, List<Visit> visits) {
    visits.stream()
        .filter(visit -> visit.mayOpen(door) && visit.isIn())
        .findFirst()
        .ifPresent(visit -> knockAt(door, visit.browser, visit::answered));
  }

  /** What is there: its forms, and its address as one role that may and as others by chance. */
  private void sweep(Door door, List<Visit> visits) {
    List<Visit> may = visits.stream().filter(visit -> visit.mayOpen(door)).toList();
    for (Visit visit : may) {
      visit
          .formsOf(door)
          .forEach(
              (names, form) -> {
                if (visit.isIn() && swept.add(door + " " + names)) {
                  spoil(visit, door, form, names);
                }
              });
    }
    boolean first = true;
    for (Role role : hostile.shuffled(List.of(Role.values()))) {
      if (door.opensFor(role) && (first || hostile.oneIn(ONE_ROLE_IN))) {
        first = false;
        may.stream()
            .filter(visit -> visit.roles.contains(role) && visit.isIn())
            .max(Comparator.comparing(visit -> visit.addresses.of(door, 1).size()))
            .ifPresent(visit -> knock(visit, door));
      }
    }
  }

  /** A form of a page, with each of its fields spoilt in turn, and with some of them. */
  private void spoil(Visit visit, Door door, PageForms.Sent form, Set<String> names) {
    for (String name : names) {
      if (swept.add(door + " with " + name)) {
        send(visit, door, form, hostile.with(form.fields(), name));
      }
    }
    send(visit, door, form, hostile.some(form.fields()));
  }

  private void knock(Visit visit, Door door) {
    visit.addresses.of(door, 1).forEach(address -> knock(visit, door, address));
    knockAt(door, visit.browser, visit::answered);
  }

  private void send(Visit visit, Door door, PageForms.Sent form, Map<String, String> fields) {
    HttpResponse<String> answer =
        form.upload()
            ? visit.browser.upload(form.action(), fields, hostile.fileName(), hostile.file())
            : door.autosave()
                ? visit.browser.autosave(form.action(), fields)
                : visit.browser.post(form.action(), fields);
    visit.answered("POST " + form.action() + " " + fields, answer);
  }

  /** A handler of something that is there, with all that its source speaks of. */
  private void knock(Visit visit, Door door, String address) {
    Map<String, String> sent = new LinkedHashMap<>();
    fieldsOf(door).forEach(name -> sent.put(name, hostile.value()));
    if (door.method() == RequestMethod.GET) {
      sent.keySet().stream()
          .filter(name -> swept.add(door + " with " + name))
          .flatMap(name -> Stream.of(hostile.address(), "abc").map(it -> name + "=" + it))
          .map(query -> address + "?" + query)
          .forEach(asked -> call(visit.browser, door, asked, Map.of(), visit::answered));
      return;
    }
    sent.replaceAll((name, value) -> name.equals("version") ? "0" : value);
    call(visit.browser, door, address, sent, visit::answered);
    call(visit.browser, door, address, hostile.some(sent), visit::answered);
  }

  /** A handler of something that cannot be. */
  private void knockAt(
      Door door, Browser browser, BiConsumer<String, HttpResponse<String>> answered) {
    call(browser, door, door.address(hostile.address()), Map.of("version", "0"), answered);
    Map<String, String> all = new LinkedHashMap<>();
    fieldsOf(door).forEach(name -> all.put(name, name.equals("version") ? "0" : hostile.value()));
    call(browser, door, door.address(NO_ID), all, answered);
  }

  private static void call(
      Browser browser,
      Door door,
      String address,
      Map<String, String> sent,
      BiConsumer<String, HttpResponse<String>> answered) {
    HttpResponse<String> answer =
        door.method() == RequestMethod.GET
            ? browser.get(address)
            : door.autosave() ? browser.autosave(address, sent) : browser.post(address, sent);
    answered.accept(door.method() + " " + address + " " + sent, answer);
  }

  private void byChance(Visit visit) {
    switch (hostile.oneIn(2) || visit.forms.isEmpty() ? 0 : 1) {
      case 0 -> {
        String path = hostile.one(visit.addresses.all());
        String address =
            hostile.oneIn(2)
                ? path + "?" + hostile.one(queries()) + "=" + hostile.address()
                : path.replaceAll("[^/]+$", "") + hostile.address();
        visit.answered("GET " + address, visit.browser.get(address));
      }
      default -> {
        Door door = hostile.one(List.copyOf(visit.forms.keySet()));
        PageForms.Sent form = hostile.one(List.copyOf(visit.forms.get(door).values()));
        send(visit, door, form, hostile.some(form.fields()));
      }
    }
  }

  /** The names that the source of a handler speaks of, its fields among them. */
  private Set<String> fieldsOf(Door door) {
    if (door.method() == RequestMethod.GET) {
      return Arrays.stream(door.of().getMethodParameters())
          .filter(each -> each.hasParameterAnnotation(RequestParam.class))
          .map(each -> String.valueOf(each.getParameter().getName()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
    return named.computeIfAbsent(door.of().getBeanType(), HostileInputTests::namesIn);
  }

  private final Map<Class<?>, Set<String>> named = new HashMap<>();

  private static Set<String> namesIn(Class<?> pages) {
    Path source = Path.of("src/main/java", pages.getName().replace('.', '/') + ".java");
    try {
      var names = new TreeSet<String>();
      NAME.matcher(Files.readString(source)).results().forEach(name -> names.add(name.group(1)));
      names.removeAll(Set.of("as", "at", "once", "_csrf"));
      return names;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<String> queries() {
    Set<String> names = new TreeSet<>(Set.of("lang", "q", "after", "before"));
    doors.forEach(door -> names.addAll(fieldsOf(door)));
    return List.copyOf(names);
  }

  private void check(String what, HttpResponse<String> answer) {
    String shown =
        URLEncoder.encode(
            what.length() > 300 ? what.substring(0, 300) : what, StandardCharsets.UTF_8);
    if (answer.statusCode() >= 500) {
      faults.add(answer.statusCode() + " " + shown);
    }
    if (answer.body().contains("\tat org.") || answer.body().contains("java.lang.")) {
      faults.add("a trace after " + shown);
    }
    String leads = answer.headers().firstValue("Location").orElse("/");
    if (!leads.matches("(http://localhost:" + port + ")?/([^/].*)?")) {
      faults.add("led to " + leads + " after " + shown);
    }
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
