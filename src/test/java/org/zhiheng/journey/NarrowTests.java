package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.support.Browser;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.DemoServerTest;
import org.zhiheng.support.Html;

/** No page of the demonstration is wider than a phone, in either language. */
@Tag("journey")
@DemoServerTest
class NarrowTests {

  private static final String PASSWORD = "demo-zhiheng";

  /** What stands out of the window, without what lies in a part that scrolls by itself. */
  private static final String TOO_WIDE =
      """
      () => {
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return '';
        const inside = (each) => each.closest('.scroll, .sr, thead, dialog, svg');
        return [...document.querySelectorAll('main *, header *, footer *')]
          .filter((each) => !inside(each) && each.getBoundingClientRect().right > root.clientWidth + 1)
          .map((each) => each.tagName + '.' + each.className + ' ' + each.textContent.trim().slice(0, 30))
          .slice(0, 3).join(' | ') || 'wider than the window';
      }
      """;

  @RegisterExtension private static final Chromium browser = new Chromium();

  @Autowired private Accounts accounts;
  @LocalServerPort private int port;

  @Test
  void no_page_is_wider_than_a_phone() {
    var found = new ArrayList<String>();
    var patterns = new HashSet<String>();
    found.addAll(tooWide(visitor(), pages(new Browser(port), patterns)));
    for (Account account : accounts.list("", null).rows()) {
      List<String> pages = pages(new Browser(port).signIn(account.login(), PASSWORD), patterns);
      if (!pages.isEmpty()) {
        tooWide(signedIn(account), pages).forEach(each -> found.add(account.login() + each));
      }
    }
    assertThat(patterns).hasSizeGreaterThan(40);
    assertThat(found).isEmpty();
  }

  @Test
  void the_button_of_a_long_form_is_in_sight_from_its_first_field_on() {
    Account applicant = accounts.list("applicant14", null).rows().getFirst();
    Page page = signedIn(applicant);
    page.navigate("/person");
    PlaywrightAssertions.assertThat(page.locator("main .form > .actions > .primary"))
        .isInViewport();
    page.context().close();
  }

  @Test
  void a_page_that_is_too_wide_is_found() {
    Page page = visitor();
    page.setContent("<main><p style=\"width: 500px\">planted</p></main>");
    assertThat(page.evaluate(TOO_WIDE).toString()).contains("planted");
    page.context().close();
  }

  /** The pages that links lead to, each kind once for all accounts. */
  private static List<String> pages(Browser http, Set<String> patterns) {
    Map<String, String> mine = new LinkedHashMap<>();
    Set<String> walked = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of("/"));
    while (!open.isEmpty()) {
      String address = open.remove();
      if (!walked.add(pattern(address))) {
        continue;
      }
      var answer = http.get(address);
      answer.headers().firstValue("Location").ifPresent(next -> open.add(inside(next)));
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        if (answer.statusCode() == 200 && patterns.add(pattern(address))) {
          mine.put(pattern(address), address);
        }
        new Html(answer.body())
            .addresses().stream()
                .map(NarrowTests::inside)
                .filter(next -> next.startsWith("/") && !next.contains("lang="))
                .forEach(open::add);
      }
    }
    return List.copyOf(mine.values());
  }

  private static String inside(String address) {
    return address.replaceFirst("^http://localhost:\\d+", "");
  }

  /** An address without what tells one case, row, file or number from another. */
  private static String pattern(String address) {
    return address
        .replaceAll("\\?.*", "")
        .replaceAll("[-0-9a-f]{36}", "*")
        .replaceAll("/\\d[^/]*", "/*")
        .replaceAll("/ZH[^/]+", "/*");
  }

  private static List<String> tooWide(Page page, List<String> pages) {
    var found = new ArrayList<String>();
    for (String language : List.of("zh-CN", "en")) {
      page.navigate("/?lang=" + language);
      for (String address : pages) {
        page.navigate(address);
        String wide = page.evaluate(TOO_WIDE).toString();
        if (!wide.isEmpty()) {
          found.add(" in " + language + " at " + address + ": " + wide);
        }
      }
    }
    page.context().close();
    return found;
  }

  private Page signedIn(Account account) {
    Page page = visitor();
    page.navigate("/identity/sign-in");
    page.locator("#login").fill(account.login());
    page.locator("#password").fill(PASSWORD);
    page.locator("form:has(#password) button").click();
    page.waitForURL("**/casefile");
    return page;
  }

  private Page visitor() {
    return browser.phone("http://localhost:" + port);
  }
}
