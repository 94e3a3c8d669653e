package org.zhiheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;

/** Whoever tries the demonstration sees whom to be, and why. */
@DemoServerTest
class OpenHouseTests {

  @LocalServerPort private int port;

  @Test
  void aFewPeopleOfEachRoleAreShownInOrderWithWhatWaitsForThem() {
    String page = new Browser(port).get("/identity/sign-in").body();

    assertThat(page)
        .containsSubsequence("applicant1\"", "applicant2\"", "applicant3\"", "<details>");
    assertThat(page)
        .containsSubsequence("<details>", "applicant4\"", "applicant9\"", "applicant10\"");
    assertThat(page).contains("等待形式审查", "跟着一件案件走一遍", "其余 11 人");
    assertThat(page.split("<button>[^<]*</button>", -1))
        .as("people without words")
        .hasSizeLessThan(4);
  }

  @Test
  void everyPageSaysThatNothingOfItIsReal() {
    var browser = new Browser(port);
    for (String path : List.of("/identity/sign-in", "/registry", "/registry/notice", "/none")) {
      assertThat(browser.get(path).body()).as(path).contains("class=\"demo-mark\"", "均为虚构");
    }
    assertThat(browser.signIn("officer1", "demo-zhiheng").get("/casefile").body())
        .contains("class=\"demo-mark\"");
  }

  @Test
  void soItIsInEnglish() {
    assertThat(new Browser(port).get("/identity/sign-in?lang=en").body())
        .contains("before the formal review", "Follow one case", "11 more");
  }
}
