package org.zhiheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.decision.DecisionRefusal;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.surveillance.sanction.SanctionRefusal;

/** What may be sent in without an account (9.3, P11). */
class FilingRulesTests {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Sender SENDER = new Sender("测试庚", "sender@example.org");
  private static final String NUMBER = CertificateNumber.of("ZH", 2026, 1234).value();

  @Test
  void clause9_3_anEventOfAPersonNamesACertificateByTheFormOfItsNumber() {
    assertThat(whyNot(event(StateGround.CONDUCT, NUMBER, TODAY))).isEmpty();
    assertThat(whyNot(event(StateGround.CONDUCT, "ZH00000000X", TODAY)))
        .containsExactly(ComplaintRefusal.NO_NUMBER);
  }

  @Test
  void clause9_3_anEventOfAnOrganisationNamesItsCode() {
    String code = "914403001922038216";
    assertThat(whyNot(event(StateGround.LINKED_ACCIDENT, code, TODAY))).isEmpty();
    assertThat(whyNot(event(StateGround.LINKED_ACCIDENT, NUMBER, TODAY)))
        .containsExactly(ComplaintRefusal.NO_CODE);
  }

  @Test
  void clause9_3_whatIsNoEventAndWhatHasNotHappenedIsNotReported() {
    assertThat(whyNot(event(StateGround.NEWER, NUMBER, TODAY)))
        .containsExactly(SanctionRefusal.NO_EVENT);
    assertThat(whyNot(event(StateGround.CONDUCT, NUMBER, TODAY.plusDays(1))))
        .containsExactly(SanctionRefusal.DAY_AHEAD);
  }

  @Test
  void p11_anObjectionSaysWhat() {
    assertThat(whyNot(FilingText.objection("1", "与公示不符"))).isEmpty();
    assertThat(whyNot(FilingText.objection("1", " — "))).containsExactly(DecisionRefusal.NO_REASON);
  }

  @ParameterizedTest
  @CsvSource({
    "测试庚, sender@example.org,",
    "' ', sender@example.org, NO_NAME",
    "测试庚, sender, ADDRESS_FORM",
    "测试庚, 'a@example.org, b@example.org', ADDRESS_FORM",
  })
  void whoSendsSomethingInHasANameAndOneAddress(String name, String address, String reason) {
    List<Refusal.Reason> reasons =
        reasons(
            FilingRules.whyNotSend(
                FilingText.objection("1", "与公示不符"), new Sender(name, address), TODAY));
    assertThat(reasons)
        .isEqualTo(reason == null ? List.of() : List.of(ComplaintRefusal.valueOf(reason)))
        .isEqualTo(reasons(FilingRules.whyNotSender(new Sender(name, address))));
  }

  @Test
  void iso17024_9_9_aComplaintSaysWhatWentWrongAndNeedsNoNumber() {
    assertThat(whyNot(FilingText.complaint("", "演示：三次都没有人答复"))).isEmpty();
    assertThat(whyNot(FilingText.complaint("2026-000001", " —— ")))
        .containsExactly(ComplaintRefusal.NO_COMPLAINT);
    assertThat(whyNot(FilingText.complaint("", "演".repeat(FilingRules.PROSE + 1))))
        .containsExactly(ComplaintRefusal.TOO_LONG);
  }

  @Test
  void aNameFitsIntoALine() {
    var longer = new Sender("测".repeat(FilingRules.NAME + 1), SENDER.address());
    assertThat(reasons(FilingRules.whyNotSend(FilingText.objection("1", "与公示不符"), longer, TODAY)))
        .containsExactly(ComplaintRefusal.TOO_LONG);
  }

  @Test
  void anAddressGetsAFewMailsADayAndNoneWithoutAServer() {
    assertThat(FilingRules.whyNotMail(true, FilingRules.A_DAY - 1)).isEmpty();
    assertThat(reasons(FilingRules.whyNotMail(true, FilingRules.A_DAY)))
        .containsExactly(ComplaintRefusal.SENT_TOO_OFTEN);
    assertThat(reasons(FilingRules.whyNotMail(false, 0)))
        .containsExactly(ComplaintRefusal.NO_MAIL_SERVER);
  }

  private static FilingText event(StateGround ground, String subject, LocalDate on) {
    return FilingText.event(ground, subject, on, "演示：被行政处罚", "");
  }

  private static List<Refusal.Reason> whyNot(FilingText text) {
    return reasons(FilingRules.whyNotSend(text, SENDER, TODAY));
  }

  private static List<Refusal.Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }
}
