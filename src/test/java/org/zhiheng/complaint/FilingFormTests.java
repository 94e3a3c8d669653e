package org.zhiheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhiheng.support.Browser;
import org.zhiheng.support.DemoServerTest;

/** The public form where mails are served, as a stranger fills it in. */
@DemoServerTest
class FilingFormTests {

  private static final String FORM = "/complaint/new/event";

  @LocalServerPort private int port;

  @Test
  void allThatIsWrongIsSaidAtOnceBesideItsFieldAndNothingIsLost() {
    Browser anybody = new Browser(port);
    anybody.get(FORM);

    String answer =
        anybody.post(FORM, Map.of("name", "。。", "address", "x@@y", "description", "演示内容")).body();

    assertThat(answer)
        .contains("id=\"kind-error\"", "id=\"subject-error\"", "id=\"name-error\"")
        .contains("id=\"address-error\"", "x@@y", "演示内容");
  }

  @Test
  void whoeverSentItIsToldWhereTheMailWent() {
    Browser anybody = new Browser(port);
    anybody.get(FORM);

    anybody.post(
        FORM,
        Map.of(
            "kind", "LINKED_ACCIDENT",
            "subject", "914403001922038216",
            "happenedOn", "2026-01-05",
            "description", "演示内容",
            "name", "测试庚",
            "address", "sender@example.org"));

    assertThat(anybody.get("/complaint/new").body()).contains("sender@example.org", "垃圾邮件");
  }
}
