package org.zhiheng.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhiheng.complaint.Complaint.Answer;
import org.zhiheng.complaint.Complaint.Concerned;
import org.zhiheng.complaint.Complaint.Opinion;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;

/** Who answers a complaint about the body (ISO/IEC 17024, 9.9). */
class ComplaintRulesTests {

  private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
  private static final Account FIRST = manager("演示经理甲");
  private static final Account SECOND = manager("演示经理乙");

  @Test
  void iso17024_9_9_aManagerAnswersInWordsAndDeclaresToBeUntied() {
    assertThat(whyNot(open(), true, "已核实", FIRST)).isEmpty();
    assertThat(whyNot(open(), false, " — ", FIRST))
        .containsExactly(ComplaintRefusal.TIES_NOT_DECLARED, ComplaintRefusal.NO_ANSWER);
    assertThat(whyNot(open(), true, "答".repeat(ComplaintRules.ANSWER + 1), FIRST))
        .containsExactly(ComplaintRefusal.TOO_LONG);
    assertThat(
            reasons(ComplaintRules.whyNotAnswer(open(), account("演示监督", Role.SUPERVISOR).actor())))
        .containsExactly(ComplaintRefusal.NOT_A_MANAGER);
  }

  @Test
  void iso17024_9_9_itTakesTwoAndTheSecondIsAnotherPerson() {
    Complaint said = complaint(List.of(), List.of(opinion(ComplaintOutcome.UPHELD, FIRST)), null);
    assertThat(whyNot(said, true, "已核实", FIRST)).containsExactly(ComplaintRefusal.NEEDS_TWO);
    assertThat(whyNot(said, true, "已核实", SECOND)).isEmpty();
    assertThat(said.same(ComplaintOutcome.UPHELD, SECOND.person())).isPresent();
    assertThat(said.same(ComplaintOutcome.UPHELD, FIRST.person())).isEmpty();
    assertThat(said.same(ComplaintOutcome.NOT_UPHELD, SECOND.person())).isEmpty();
  }

  @Test
  void iso17024_9_9_theLastWordOfEachCounts() {
    Complaint changed =
        complaint(
            List.of(),
            List.of(
                opinion(ComplaintOutcome.UPHELD, FIRST),
                opinion(ComplaintOutcome.NOT_UPHELD, SECOND),
                opinion(ComplaintOutcome.NOT_ADMISSIBLE, FIRST)),
            null);
    assertThat(changed.lastWords())
        .extracting(Opinion::outcome)
        .containsExactly(ComplaintOutcome.NOT_ADMISSIBLE, ComplaintOutcome.NOT_UPHELD);
    assertThat(changed.same(ComplaintOutcome.UPHELD, SECOND.person())).isEmpty();
  }

  @Test
  void iso17024_9_9_whoeverHasTheSendersNameDoesNotAnswerAndNothingIsAnsweredTwice() {
    assertThat(whyNot(open(), true, "已核实", manager("测试庚")))
        .containsExactly(ComplaintRefusal.COMPLAINS_THEMSELVES);
    var answer = new Answer(ComplaintOutcome.UPHELD, "已核实", SECOND.id(), NOW);
    Complaint answered = complaint(List.of(), List.of(), answer);
    assertThat(whyNot(answered, true, "已核实", FIRST)).containsExactly(ComplaintRefusal.ANSWERED);
    assertThat(whyNotConcern(answered, "演示理由", 2)).containsExactly(ComplaintRefusal.ANSWERED);
  }

  @Test
  void iso17024_9_9_whoWasNamedSinceCountsNoMore() {
    Opinion out = opinion(ComplaintOutcome.UPHELD, FIRST, false);
    Complaint said = complaint(List.of(), List.of(out), null);
    assertThat(said.lastWords()).isEmpty();
    assertThat(said.same(ComplaintOutcome.UPHELD, SECOND.person())).isEmpty();
  }

  @Test
  void iso17024_9_9_aNameHasAReasonAndLeavesTwoWhoCanAnswer() {
    var named = new Concerned(SECOND.person(), SECOND.id(), SECOND.name(), "演示理由", FIRST.id());
    Complaint complaint = complaint(List.of(named), List.of(), null);
    assertThat(whyNotConcern(open(), "演示理由", 2)).isEmpty();
    assertThat(whyNotConcern(complaint, " — ", 1))
        .containsExactly(
            ComplaintRefusal.NO_REASON,
            ComplaintRefusal.NAMED_ALREADY,
            ComplaintRefusal.TOO_FEW_LEFT);
    assertThat(ComplaintRules.whyNotTouch(complaint, "演示理由", FIRST.actor())).isEmpty();
    Actor officer = account("演示受理人", Role.OFFICER).actor();
    String longer = "演".repeat(ComplaintRules.REASON + 1);
    assertThat(reasons(ComplaintRules.whyNotTouch(complaint, longer, officer)))
        .containsExactly(ComplaintRefusal.NOT_A_MANAGER, ComplaintRefusal.TOO_LONG);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-000009, 2026-000009",
    "'２０２６－０００００９', 2026-000009",
    "' 2026 000009 ', 2026-000009",
    "申请2026000012, 2026-000012",
    "zh-26747888-t, ZH26747888T",
    "ＺＨ26747888Ｔ, ZH26747888T"
  })
  void aNumberIsReadHoweverItWasTyped(String typed, String number) {
    assertThat(ComplaintRules.number(typed)).isEqualTo(number);
  }

  private static List<Refusal.Reason> whyNotConcern(Complaint complaint, String reason, int left) {
    return reasons(ComplaintRules.whyNotConcern(complaint, SECOND, reason, left, FIRST.actor()));
  }

  private static Complaint open() {
    return complaint(List.of(), List.of(), null);
  }

  private static Complaint complaint(
      List<Concerned> concerned, List<Opinion> opinions, Answer answer) {
    LocalDate day = LocalDate.of(2026, 3, 2);
    return new Complaint(
        UUID.randomUUID(),
        "R2026-0001",
        new Sender("测试庚", "complains@example.org"),
        "",
        "演示：等了很久没有答复",
        null,
        day,
        day.plusDays(40),
        concerned,
        opinions,
        answer);
  }

  private static Opinion opinion(ComplaintOutcome outcome, Account by) {
    return opinion(outcome, by, true);
  }

  private static Opinion opinion(ComplaintOutcome outcome, Account by, boolean counts) {
    return new Opinion(outcome, "已核实", by.id(), by.person(), NOW, counts);
  }

  private static Account manager(String name) {
    return account(name, Role.MANAGER);
  }

  private static Account account(String name, Role role) {
    return new Account(
        new AccountId(UUID.randomUUID()),
        new PersonId(UUID.randomUUID()),
        "login-" + name.hashCode(),
        name,
        Set.of(role),
        null,
        true,
        1);
  }

  private static List<Refusal.Reason> whyNot(
      Complaint complaint, boolean untied, String text, Account by) {
    return reasons(ComplaintRules.whyNotAnswer(complaint, untied, text, by.actor()));
  }

  private static List<Refusal.Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }
}
