package org.zhiheng.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhiheng.support.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhiheng.application.Applicants;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.support.ServerTest;

/** The body words its mails, sees what they look like, and can go back. */
@ServerTest
class MailWordingTests {

  @Autowired private Applicants applicants;
  @Autowired private MailWordings wordings;

  private Actor manager;

  @BeforeEach
  void aManager() {
    manager = applicants.account("演示评价管理员", null, Role.MANAGER).actor();
  }

  @AfterEach
  void back() {
    wordings.all(manager).stream()
        .filter(MailWording::own)
        .forEach(it -> wordings.reset(it.kind(), it.language(), it.version(), manager));
  }

  @Test
  void all_words_that_are_shipped_keep_the_rules_of_wordings() {
    assertThat(wordings.all(manager))
        .hasSize(2 * MailKind.values().length)
        .allSatisfy(it -> assertThat(MailRules.whyNotWord(it.kind(), it.written())).isEmpty());
  }

  @Test
  void what_the_body_words_stands_in_the_next_mail() {
    var own = new MailText("来自评价主体的消息", "$items\n请打开 $link");
    wordings.change(new MailWording(MailKind.NEWS, "zh-CN", own, true, 0), manager);

    MailText mail = wordings.write(MailKind.NEWS, List.of(), "/notification");
    assertThat(mail.subject()).startsWith("来自评价主体的消息 / ");
    assertThat(mail.text()).contains("请打开 http").contains("Please sign in");
    assertThatThrownBy(
            () -> wordings.change(new MailWording(MailKind.NEWS, "zh-CN", own, true, 0), manager))
        .isInstanceOf(Stale.class);
  }

  @Test
  void a_preview_changes_nothing() {
    var own = new MailText("$count", "$items\n$link");
    MailText preview = wordings.preview(MailKind.NEWS, "en", own, manager);

    assertThat(preview.subject()).isEqualTo("1");
    assertThat(preview.text()).contains("Review the form").contains("/notification");
    assertThat(wordings.all(manager)).noneMatch(MailWording::own);
  }

  @Test
  void a_wording_that_lacks_its_link_is_refused_beside_the_text() {
    var broken = new MailWording(MailKind.ADDRESS, "en", new MailText("x", "x"), true, 0);
    assertRefused(() -> wordings.change(broken, manager), NotificationRefusal.PLACEHOLDER_MISSING);
  }
}
