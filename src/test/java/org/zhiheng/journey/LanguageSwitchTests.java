package org.zhiheng.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.DemoServerTest;

/** A stranger's form is stored nowhere, and still survives a change of the language. */
@Tag("journey")
@DemoServerTest
class LanguageSwitchTests {

  @RegisterExtension private static final Chromium browser = new Chromium();

  @LocalServerPort private int port;

  @Test
  void what_a_stranger_typed_is_there_in_the_other_language_also_after_a_refusal() {
    Page page = open("/complaint/new/event");
    page.locator("[name=kind]").last().check();
    page.locator("[name=description]").fill("第一行\n第二行");
    into(page, "en");
    assertThat(page.locator("[name=kind]").last()).isChecked();
    assertThat(page.locator("[name=description]")).hasValue("第一行\n第二行");

    page.locator("main button.primary").click();
    assertThat(page.locator("#errors")).isVisible();
    into(page, "zh-CN");
    assertThat(page.locator("[name=description]")).hasValue("第一行\n第二行");
    assertThat(page.evaluate("sessionStorage.getItem('zhiheng.carried')")).isNull();
  }

  @Test
  void a_password_is_not_carried_and_nothing_lands_in_another_page() {
    Page page = open("/identity/sign-in");
    page.locator("#login").fill("applicant1");
    page.locator("#password").fill("not to be carried");
    into(page, "en");
    assertThat(page.locator("#login")).hasValue("applicant1");
    assertThat(page.locator("#password")).hasValue("");
  }

  private Page open(String path) {
    Page page = browser.window("http://localhost:" + port);
    page.navigate(path);
    return page;
  }

  private static void into(Page page, String language) {
    page.locator("a[hreflang='" + language + "']").click();
    page.waitForURL("**lang=" + language);
  }
}
