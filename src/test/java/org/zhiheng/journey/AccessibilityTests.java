package org.zhiheng.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.DemoServerTest;

/** The pages of each role meet WCAG 2.2 A and AA as far as axe, which is not ours, can tell. */
@Tag("journey")
@DemoServerTest
class AccessibilityTests {

  private static final List<String> LEVELS = List.of("wcag2a", "wcag2aa", "wcag22aa");

  /** Pages of a case that the list of tasks leads to, besides what the menu offers. */
  private static final Pattern WORK =
      Pattern.compile("/(application|evaluation|decision|casefile)/[-0-9a-f]{36}(/\\w+)?");

  private static final int WORK_PAGES = 3;

  /** The same for pages that differ in their texts and numbers alone. */
  private static final String SHAPE =
      """
      () => document.querySelector('main').outerHTML
        .replace(/>[^<]*[^<\\s][^<]*</g, '>text<')
        .replace(/(href|action|value|datetime)="[^"]+"/g, '$1')
        .replace(/[-0-9a-f]{36}/g, 'id')
        .replace(/[0-9]+/g, '0')
      """;

  private static final String RUN =
      """
      levels => axe.run(document, {runOnly: levels, resultTypes: ['violations']}).then(found =>
        found.violations.map(rule =>
          rule.id + ' ' + JSON.stringify(rule.nodes.map(node => node.html))))
      """;

  /** Shapes that were looked at already, for whichever role. */
  private static final Set<String> seen = new HashSet<>();

  /** What stays in sight lies over a field that is scrolled from under it; axe does not scroll. */
  private static final String BARS_AT_THEIR_PLACE =
      "document.querySelectorAll('.actions').forEach(bar => bar.style.position = 'static')";

  private static final String axe = axe();

  @RegisterExtension private static final Chromium browser = new Chromium();

  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void the_pages_of_a_role_can_be_used_by_everybody(Role role) {
    Page page = browser.window("http://localhost:" + port);
    page.navigate("/identity/sign-in");
    page.locator("#login").fill(accounts.with(role).getFirst().login());
    page.locator("#password").fill("demo-zhiheng");
    page.locator("form:has(#password) button").click();
    page.waitForURL("**/casefile");
    Set<String> places = places(page);
    assertThat(places).contains("/casefile");
    assertThat(violations(page, places)).isEmpty();
    page.context().close();
  }

  @Test
  void so_can_the_pages_of_the_public() {
    Page page = browser.window("http://localhost:" + port);
    assertThat(violations(page, Set.of("/identity/sign-in", "/registry"))).isEmpty();
    page.context().close();
  }

  @Test
  void a_field_that_nobody_can_name_is_found() {
    Page page = browser.window("http://localhost:" + port);
    page.setContent("<html lang=\"en\"><title>Planted</title><main><input></main></html>");
    assertThat(violations(page)).singleElement().asString().startsWith("label ");
    page.context().close();
  }

  /** The pages of the menu, and the first ones that somebody with the role works on. */
  private static Set<String> places(Page page) {
    var places = new LinkedHashSet<>(links(page, "nav.menu a"));
    var work = new LinkedHashSet<String>();
    for (String place : List.copyOf(places)) {
      page.navigate(place);
      links(page, "main a").stream()
          .filter(link -> WORK.matcher(link).matches())
          .forEach(work::add);
    }
    work.stream().limit(WORK_PAGES).forEach(places::add);
    return places;
  }

  @SuppressWarnings("unchecked")
  private static List<String> links(Page page, String selector) {
    return (List<String>)
        page.locator(selector).evaluateAll("all => all.map(a => a.getAttribute('href'))");
  }

  /** The first place of a role is always looked at, for the menu around it is the role's own. */
  private static List<String> violations(Page page, Set<String> places) {
    var found = new ArrayList<String>();
    boolean first = true;
    for (String place : places) {
      page.setViewportSize(1280, 900);
      page.navigate(place);
      if (seen.add(page.evaluate(SHAPE).toString()) || first) {
        violations(page).forEach(each -> found.add(place + " on a desk: " + each));
        page.setViewportSize(390, 844);
        violations(page).forEach(each -> found.add(place + " on a phone: " + each));
      }
      first = false;
    }
    return found;
  }

  /** Runs axe in the page as it is: its own builder opens another window for each answer. */
  @SuppressWarnings("unchecked")
  private static List<String> violations(Page page) {
    page.evaluate(axe);
    page.evaluate(BARS_AT_THEIR_PLACE);
    return (List<String>) page.evaluate(RUN, LEVELS);
  }

  private static String axe() {
    try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
      return new String(script.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
