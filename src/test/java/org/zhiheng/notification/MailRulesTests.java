package org.zhiheng.notification;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

class MailRulesTests {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  @ParameterizedTest
  @CsvSource({"06:59, true", "07:00, false", "20:59, false", "21:00, true", "00:00, true"})
  void news_are_not_written_at_night(LocalTime at, boolean night) {
    assertThat(MailRules.isNight(at)).isEqualTo(night);
  }

  @ParameterizedTest
  @CsvSource({"0, true", "4, true", "5, false"})
  void nor_more_than_five_times_a_day(int today, boolean may) {
    assertThat(MailRules.mayWrite(today)).isEqualTo(may);
  }

  @Test
  void what_a_reader_counts_as_one_character_is_one() {
    String wanted = MailKind.NEWS.needed().stream().map(Placeholder::written).collect(joining(" "));
    var fits = new MailText("𠮷".repeat(MailRules.SUBJECT), wanted + "𠮷".repeat(2000));
    var longer = new MailText("𠮷".repeat(MailRules.SUBJECT + 1), wanted);

    assertThat(MailRules.whyNotWord(MailKind.NEWS, fits)).isEmpty();
    assertThat(MailRules.whyNotWord(MailKind.NEWS, longer))
        .containsExactly(
            NotificationRefusal.SUBJECT_LENGTH.because(MailRules.SUBJECT).at("subject"));
  }

  @Test
  void a_mail_is_tried_for_days_and_then_given_up() {
    assertThat(MailRules.next(1, NOW)).contains(NOW.plus(Duration.ofMinutes(1)));
    assertThat(MailRules.next(7, NOW)).contains(NOW.plus(Duration.ofDays(2)));
    assertThat(MailRules.next(8, NOW)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a@b.cn",
        "name+case@mail.example.org",
        "x_y-z@sub.example.com",
        "a.b@EXAMPLE.ORG"
      })
  void an_address_may_be(String address) {
    assertThat(MailRules.whyNotAddress(address)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "name",
        "@example.org",
        "name@",
        "name@example",
        "a b@example.org",
        "a@b@example.org",
        "名字@example.org",
        "a@example..org",
        "a@example.org\r\nBcc: b@example.org"
      })
  void an_address_may_not_be(String address) {
    assertThat(MailRules.whyNotAddress(address))
        .containsExactly(NotificationRefusal.ADDRESS_FORM.because().at("address"));
  }

  @Test
  void an_address_has_at_most_a_hundred_characters() {
    String most = "a".repeat(88) + "@example.org";
    assertThat(MailRules.whyNotAddress(most)).isEmpty();
    assertThat(MailRules.whyNotAddress("a" + most)).hasSize(1);
  }

  @Test
  void an_address_is_confirmed_where_mail_is_sent_and_five_times_a_day_at_most() {
    assertThat(MailRules.whyNotAsk(true, 4)).isEmpty();
    assertThat(MailRules.whyNotAsk(true, 5))
        .containsExactly(NotificationRefusal.ASKED_TOO_OFTEN.because(5).at("address"));
    assertThat(MailRules.whyNotAsk(false, 0))
        .containsExactly(NotificationRefusal.NO_MAIL_SERVER.because().at("address"));
  }

  @Test
  void the_staff_of_the_body_and_administrators_see_mails() {
    for (Role role : Role.values()) {
      boolean sees = Set.of(Role.ADMINISTRATOR, Role.OFFICER, Role.MANAGER).contains(role);
      assertThat(MailRules.whyNotSee(actor(role)).isEmpty()).as(role.name()).isEqualTo(sees);
    }
    assertThat(MailRules.whyNotSee(actor(Role.ASSESSOR)))
        .containsExactly(NotificationRefusal.NOT_STAFF.because("测试甲"));
  }

  @Test
  void managers_and_administrators_word_mails_and_send_them_again() {
    for (Role role : Role.values()) {
      boolean keeps = Set.of(Role.ADMINISTRATOR, Role.MANAGER).contains(role);
      assertThat(MailRules.whyNotKeep(actor(role)).isEmpty()).as(role.name()).isEqualTo(keeps);
    }
    assertThat(MailRules.whyNotKeep(actor(Role.OFFICER)))
        .containsExactly(NotificationRefusal.NOT_A_KEEPER.because("测试甲"));
  }

  @Test
  void a_wording_names_what_its_mail_is_for_and_nothing_else() {
    assertThat(whyNot("$body: $count", "$items at $link of $body, $count")).isEmpty();
    assertThat(whyNot("news", "$items"))
        .containsExactly(NotificationRefusal.PLACEHOLDER_MISSING.because("$link").at("text"));
    assertThat(whyNot("news", "$items $link $name"))
        .containsExactly(NotificationRefusal.PLACEHOLDER_UNKNOWN.because("$name").at("text"));
    assertThat(whyNot("$items", "$items $link"))
        .containsExactly(NotificationRefusal.PLACEHOLDER_UNKNOWN.because("$items").at("subject"));
    assertThat(MailRules.whyNotWord(MailKind.ADDRESS, new MailText("$count", "$link $items")))
        .containsExactly(
            NotificationRefusal.PLACEHOLDER_UNKNOWN.because("$count").at("subject"),
            NotificationRefusal.PLACEHOLDER_UNKNOWN.because("$items").at("text"));
  }

  @Test
  void a_wording_is_neither_blank_nor_endless() {
    assertThat(whyNot(" ", "$items $link"))
        .containsExactly(NotificationRefusal.SUBJECT_LENGTH.because(100).at("subject"));
    assertThat(whyNot("news", "$items $link " + "x".repeat(4000)))
        .containsExactly(NotificationRefusal.TEXT_LENGTH.because(4000).at("text"));
  }

  private static List<Refusal> whyNot(String subject, String text) {
    return MailRules.whyNotWord(MailKind.NEWS, new MailText(subject, text));
  }

  private static Actor actor(Role role) {
    return new Actor(AccountId.next(), PersonId.next(), "测试甲", Set.of(role), null);
  }
}
