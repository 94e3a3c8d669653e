package org.zhiheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiheng.shell.Text;

/** Somebody in front of a browser; buttons and sentences are named by their message keys. */
final class Visitor {

  static final String PASSWORD = "a password for tests";

  private final Page page;
  private final Text text;
  private final String password;

  Visitor(Page page, Text text) {
    this(page, text, PASSWORD);
  }

  Visitor(Page page, Text text, String password) {
    this.page = page;
    this.text = text;
    this.password = password;
  }

  Visitor signsIn(String login) {
    return opens("/identity/sign-in").writes("login", login).signsInHere();
  }

  /** Gives the password on the sign-in page that came up by itself. */
  Visitor signsInAgain(String login) {
    return writes("login", login).signsInHere();
  }

  private Visitor signsInHere() {
    return writes("password", password).presses("identity.signIn.do");
  }

  Visitor opens(String path) {
    page.navigate(path);
    return this;
  }

  /** Fills in a line, a text area or a date. */
  Visitor writes(String field, String value) {
    named("input,textarea", field).fill(value);
    return this;
  }

  /** Fills in a field of one of several forms, which is named by the end of its address. */
  Visitor writesIn(String form, String field, String value) {
    main().locator("form[action$='/%s'] [name='%s']".formatted(form, field)).fill(value);
    return this;
  }

  /** Chooses from a list. */
  Visitor picks(String field, Object value) {
    named("select", field).selectOption(value.toString());
    return this;
  }

  /** Ticks a box or sets a point. */
  Visitor marks(String field, Object value) {
    main().locator("input[name='%s'][value='%s']".formatted(field, value)).check();
    return this;
  }

  Visitor attaches(String field, Path file) {
    named("input", field).setInputFiles(file);
    return this;
  }

  /** Presses the button, or follows the link, that says so. */
  Visitor presses(String key, Object... args) {
    return onThat(Locator::click, text.of(key, args));
  }

  /** Presses what saves, and waits until the server has it. */
  Visitor keeps(String key) {
    page.waitForResponse(
        answer ->
            answer.request().method().equals("POST")
                && !answer.request().headers().containsKey("x-autosave"),
        () -> presses(key));
    return this;
  }

  /** Presses it twice, as quickly as a hand can. */
  Visitor pressesTwice(String key) {
    return onThat(Locator::dblclick, text.of(key));
  }

  /** Folds out a step that has consequences. */
  Visitor unfolds(String key, Object... args) {
    String words = text.of(key, args);
    main().locator("summary").filter(new Locator.FilterOptions().setHasText(words)).click();
    return this;
  }

  Visitor sees(String words) {
    assertThat(page.locator("body")).containsText(words);
    return this;
  }

  Visitor reads(String key, Object... args) {
    return sees(text.of(key, args));
  }

  Visitor doesNotSee(String words) {
    assertThat(page.locator("body")).not().containsText(words);
    return this;
  }

  /** What a field holds. */
  Visitor finds(String field, String value) {
    assertThat(named("input,textarea", field)).hasValue(value);
    return this;
  }

  /** The message beside a field. */
  Visitor isTold(String field, String words) {
    assertThat(main().locator(".field:has([name='%s']) .error".formatted(field)).first())
        .containsText(words);
    return this;
  }

  /** Loses the session, as after a long lunch; the other cookies stay. */
  Visitor comesBackAfterTheSessionEnded() {
    page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));
    return this;
  }

  String path() {
    return URI.create(page.url()).getPath();
  }

  Page page() {
    return page;
  }

  private Visitor onThat(Consumer<Locator> hand, String words) {
    try {
      hand.accept(saying(words).first());
      return this;
    } catch (TimeoutError e) {
      String instead = page.url() + "\n" + main().innerText();
      throw new AssertionError("nothing says " + words + " at " + instead, e);
    }
  }

  private Locator saying(String words) {
    String is = ":text-is(\"" + words + "\"):visible";
    return main().locator("button" + is + ",a" + is);
  }

  private Locator main() {
    return page.locator("main");
  }

  private Locator named(String elements, String field) {
    String selector =
        Stream.of(elements.split(","))
            .map(element -> "%s[name='%s']:visible".formatted(element, field))
            .collect(Collectors.joining(","));
    return main().locator(selector).first();
  }
}
