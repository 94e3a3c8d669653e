package org.zhiheng.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.application.EvidenceKind;
import org.zhiheng.application.EvidenceLevel;
import org.zhiheng.application.Submissions;
import org.zhiheng.document.Documents;
import org.zhiheng.document.Samples;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.shell.Texts;
import org.zhiheng.support.Chromium;
import org.zhiheng.support.ServerTest;

/** What the page says about a file before it is sent, and while it is on its way. */
@Tag("journey")
@ServerTest
class UploadTests {

  @RegisterExtension private static final Chromium browser = new Chromium();

  @TempDir private Path files;
  @LocalServerPort private int port;

  private final People people;
  private final Submissions submissions;
  private final Texts texts;

  @Autowired
  UploadTests(People people, Submissions submissions, Texts texts) {
    this.people = people;
    this.submissions = submissions;
    this.texts = texts;
  }

  @Test
  void a_file_over_the_limit_is_refused_in_the_page_before_it_is_sent() throws IOException {
    Visitor visitor = applicant();
    var posts = posts(visitor.page());
    visitor
        .attaches("file", file("大.pdf", (int) Documents.LARGEST + 1))
        .isTold("file", "20.1 MB")
        .writes("title", "演示")
        .presses("application.evidence.add");

    assertThat(posts).isEmpty();
    visitor.finds("title", "演示");
  }

  @Test
  void a_large_file_goes_up_with_a_bar_and_the_page_that_follows_is_shown() throws IOException {
    Visitor visitor = applicant();
    visitor
        .attaches("file", file("较大.pdf", 6_000_000))
        .writes("title", "演示改进")
        .picks("kind", EvidenceKind.PERFORMANCE)
        .writes("issuer", "演示单位")
        .picks("level", EvidenceLevel.ORGANISATION)
        .marks("rows", "7.3");
    visitor
        .page()
        .evaluate(
            "window.bars = []; new MutationObserver(() => bars.push(1)).observe("
                + "document.querySelector('.sending span'), {childList: true})");
    visitor.presses("application.evidence.add").reads("application.evidence.added", "演示改进");

    assertThat(visitor.page().evaluate("window.bars.length")).isNotEqualTo(0);
    assertThat(visitor.path()).endsWith("/evidence");
  }

  private Visitor applicant() {
    Account applicant = people.person("测试甲", people.newOrganisation(), Role.APPLICANT);
    CaseId id = submissions.start(applicant.actor());
    return new Visitor(
            browser.window("http://localhost:" + port), texts.in(Locale.SIMPLIFIED_CHINESE))
        .signsIn(applicant.login())
        .opens("/application/" + id + "/evidence");
  }

  private Path file(String name, int size) throws IOException {
    return Files.write(files.resolve(name), Arrays.copyOf(Samples.PDF, size));
  }

  private static List<String> posts(Page page) {
    var posts = new ArrayList<String>();
    page.onRequest(
        request -> {
          if (request.method().equals("POST") && request.url().endsWith("/evidence")) {
            posts.add(request.url());
          }
        });
    return posts;
  }
}
