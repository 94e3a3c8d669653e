package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.DemoServerTest;

/** Takes the pictures of the documents from the demonstration; run by {@code make docs} only. */
@Tag("docs")
@DemoServerTest
class ScreenshotTests {

  private static final String PASSWORD = "demo-zhiheng";
  private static final Path PICTURES = Path.of("target/pictures");

  @RegisterExtension private static final Chromium browser = new Chromium();

  @LocalServerPort private int port;

  private final Texts texts;

  @Autowired
  ScreenshotTests(Texts texts) {
    this.texts = texts;
  }

  /** Signs in, opens a page, and follows the first link to each of some addresses, if any. */
  @ParameterizedTest
  @CsvSource({
    "casefile,             manager,    /casefile/cases?q=2026-000009, /casefile/",
    "scoring-desk,         assessor1,  /casefile,                     /sheet",
    "application-overview, applicant1, /application,                  /application/",
    "review,               officer1,   /casefile,                     /review",
    "team,                 manager,    /casefile,                     /evaluation/",
    "ballot,               panellist2, /casefile,                     /decision/",
    "registry,             applicant11,/certificate,                  /registry/ZH",
    "accounts,             admin,      /identity,                     ''",
    "audit,                supervisor, /audit,                        ''",
    "result,               applicant12,/casefile,                     /casefile/ /result",
    "employer-change,      applicant5, /application,                  /application/ /employer",
    "slips,                officer1,   /application?stage=ACCEPTED,   /application/ /slips",
    "reissue,              manager,    /certificate,                  /certificate/ZH /reissue"
  })
  void a_picture_of_the_page(String name, String login, String path, String link) {
    Page page = browser.window("http://localhost:" + port);
    new Visitor(page, texts.in(Locale.SIMPLIFIED_CHINESE), PASSWORD).signsIn(login).opens(path);
    if (!link.isEmpty()) {
      Arrays.stream(link.split(" ", -1)).forEach(each -> follow(page, each));
    }
    Path picture = PICTURES.resolve(name + ".png");
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(Files.exists(picture)).isTrue();
  }

  private static void follow(Page page, String link) {
    if (link.startsWith("/registry")) {
      follow(page, "/certificate/ZH");
    }
    page.navigate(
        page.locator(":is(main, .aside) a[href*='" + link + "']").first().getAttribute("href"));
  }
}
