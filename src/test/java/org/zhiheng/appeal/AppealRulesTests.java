package org.zhiheng.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Limits;
import org.zhiheng.scheme.SchemeText;

/** Who may appeal, until when, and who examines it. */
class AppealRulesTests {

  private static final LocalDate DECIDED = LocalDate.of(2026, 3, 2);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 23);
  private static final PersonId PERSON = PersonId.next();
  private static final AppealedAct ACT =
      new AppealedAct(
          CaseId.next(),
          AppealedKind.DENIAL,
          "1",
          DECIDED,
          PERSON,
          "2026-0001",
          "测试甲",
          "演示精密制造有限公司",
          "db32t4570-2023");

  @Test
  void p8_fifteenWorkingDaysAfterTheActOrItsLaterReceipt() {
    WorkingDays calendar = WorkingDays.ofChina();
    Limits limits = SchemeText.shipped().load().limits();
    assertThat(AppealRules.until(DECIDED, null, Optional.empty(), limits, calendar))
        .isEqualTo(LAST);
    assertThat(AppealRules.until(DECIDED, DECIDED.plusDays(1), Optional.empty(), limits, calendar))
        .isEqualTo(LAST.plusDays(1));
  }

  @Test
  void clause8_4_onTheLastDayAnAppealIsInTimeAndOnTheNextItIsLate() {
    assertThat(lodge(by(PERSON), null, LAST, LAST)).isEmpty();
    assertThat(lodge(by(PERSON), null, LAST, LAST.plusDays(1))).containsExactly(AppealRefusal.LATE);
  }

  @Test
  void aReceiptBeforeTheActOrInTheFutureIsNone() {
    LocalDate today = DECIDED.plusDays(3);
    assertThat(lodge(by(PERSON), DECIDED.minusDays(1), LAST, today))
        .containsExactly(AppealRefusal.RECEIVED_WHEN);
    assertThat(lodge(by(PERSON), today.plusDays(1), LAST, today))
        .containsExactly(AppealRefusal.RECEIVED_WHEN);
    assertThat(lodge(by(PERSON), today, LAST, today)).isEmpty();
    assertThat(lodge(by(PERSON), DECIDED, LAST, today)).isEmpty();
  }

  @Test
  void onlyThePersonAppealsByWhicheverAccountAndOnce() {
    assertThat(lodge(by(PERSON), null, LAST, DECIDED)).isEmpty();
    assertThat(lodge(by(PersonId.next()), null, LAST, DECIDED))
        .containsExactly(AppealRefusal.NOT_THE_PERSON);
    assertThat(
            reasons(
                AppealRules.whyNotLodge(
                    ACT, by(PERSON), null, LAST, Optional.of("A2026-0001"), DECIDED)))
        .containsExactly(AppealRefusal.APPEALED_BEFORE);
  }

  @Test
  void iso17024_9_8_whoIsTiedOrTouchedTheCaseDoesNotExamine() {
    Appeal appeal = lodged();
    Actor officer = by(PersonId.next(), Role.OFFICER);
    assertThat(AppealRules.whyNotExamine(appeal, officer, List.of())).isEmpty();
    assertThat(AppealRules.whyNotExamine(appeal, by(PersonId.next(), Role.MANAGER), List.of()))
        .isEmpty();
    assertThat(
            reasons(
                AppealRules.whyNotExamine(
                    appeal, officer, List.of(Conflict.HANDLED.because("演示一号")))))
        .containsExactly(Conflict.HANDLED);
    assertThat(
            reasons(
                AppealRules.whyNotExamine(appeal, by(PersonId.next(), Role.SUPERVISOR), List.of())))
        .containsExactly(AppealRefusal.NOT_STAFF);
    assertThat(reasons(AppealRules.whyNotExamine(appeal.withdrawn(), officer, List.of())))
        .containsExactly(AppealRefusal.STAGE_FORBIDS);
  }

  @Test
  void whatIsNotAdmissibleNeedsAGroundAndAReason() {
    assertThat(reject(Inadmissible.REPEATED, null, DECIDED, "同一事项已有决定")).isEmpty();
    assertThat(reject(null, null, DECIDED, "———"))
        .containsExactly(AppealRefusal.NO_GROUND, AppealRefusal.NO_TEXT);
    assertThat(reasons(AppealRules.whyNotSay("长".repeat(4001), "grounds")))
        .containsExactly(AppealRefusal.TEXT_TOO_LONG);
    assertThat(AppealRules.whyNotSay("长".repeat(4000), "grounds")).isEmpty();
  }

  @Test
  void iso17024_9_8_nothingIsLateThatWasMadeInTimeAfterTheProvedReceipt() {
    assertThat(reject(Inadmissible.LATE, DECIDED, LAST.plusDays(1), "签收单")).isEmpty();
    assertThat(reject(Inadmissible.LATE, DECIDED, LAST, "签收单"))
        .containsExactly(AppealRefusal.NOT_LATE);
    assertThat(reject(Inadmissible.LATE, null, LAST.plusDays(1), "签收单"))
        .as("the day is proved")
        .containsExactly(AppealRefusal.RECEIVED_WHEN);
    assertThat(reject(Inadmissible.LATE, DECIDED.minusDays(1), LAST.plusDays(1), "签收单"))
        .containsExactly(AppealRefusal.RECEIVED_WHEN);
  }

  @Test
  void iso17024_9_8_noSinglePersonFindsAnAppealInadmissible() {
    Actor first = by(PersonId.next(), Role.OFFICER);
    Rejection found =
        new Rejection(Inadmissible.REPEATED, null, "理由", first.id(), first.person(), Instant.EPOCH);
    Actor again = new Actor(AccountId.next(), first.person(), "演示一号", Set.of(Role.MANAGER), null);
    assertThat(AppealRules.whyNotSecond(Optional.of(found), by(PersonId.next(), Role.MANAGER)))
        .isEmpty();
    assertThat(reasons(AppealRules.whyNotSecond(Optional.of(found), again)))
        .as("by whichever account")
        .containsExactly(AppealRefusal.SAME_EXAMINER);
    assertThat(reasons(AppealRules.whyNotSecond(Optional.empty(), first)))
        .containsExactly(AppealRefusal.NO_REJECTION);
    assertThat(reasons(AppealRules.whyNotWhile(Optional.of(found))))
        .containsExactly(AppealRefusal.REJECTION_WAITS);
    assertThat(AppealRules.whyNotWhile(Optional.empty())).isEmpty();
  }

  private static List<Refusal.Reason> reject(
      Inadmissible ground, LocalDate receivedOn, LocalDate lodgedOn, String reason) {
    return reasons(AppealRules.whyNotReject(ACT, ground, receivedOn, lodgedOn, LAST, reason));
  }

  @Test
  void filesAreAddedByTheAppellantUntilItIsExaminedAndAtMostTen() {
    Appeal appeal = lodged();
    assertThat(AppealRules.whyNotAdd(appeal, 9, by(PERSON))).isEmpty();
    assertThat(reasons(AppealRules.whyNotAdd(appeal, 10, by(PERSON))))
        .containsExactly(AppealRefusal.TOO_MANY_FILES);
    assertThat(reasons(AppealRules.whyNotAdd(admitted(), 0, by(PersonId.next()))))
        .containsExactly(AppealRefusal.NOT_THE_PERSON, AppealRefusal.STAGE_FORBIDS);
  }

  @Test
  void theAppellantTakesItBackUntilItIsOver() {
    assertThat(AppealRules.whyNotWithdraw(lodged(), by(PERSON))).isEmpty();
    assertThat(AppealRules.whyNotWithdraw(admitted(), by(PERSON))).isEmpty();
    assertThat(reasons(AppealRules.whyNotWithdraw(lodged().withdrawn(), by(PERSON))))
        .containsExactly(AppealRefusal.STAGE_FORBIDS);
    assertThat(reasons(AppealRules.whyNotWithdraw(lodged(), by(PersonId.next()))))
        .containsExactly(AppealRefusal.NOT_THE_PERSON);
  }

  private static Appeal lodged() {
    var lodging = new Lodging(AccountId.next(), Instant.EPOCH, null, LAST, "理由");
    return new Appeal(
        UUID.randomUUID(), "A2026-0001", ACT, lodging, AppealStage.LODGED, LAST, null, null, 1);
  }

  private static Appeal admitted() {
    return lodged().examined(new Examination(null, "", AccountId.next(), Instant.EPOCH), LAST);
  }

  private static List<Refusal.Reason> lodge(
      Actor by, @Nullable LocalDate receivedOn, LocalDate until, LocalDate today) {
    return reasons(AppealRules.whyNotLodge(ACT, by, receivedOn, until, Optional.empty(), today));
  }

  private static List<Refusal.Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }

  private static Actor by(PersonId person, Role... roles) {
    return new Actor(AccountId.next(), person, "演示一号", Set.of(roles), null);
  }
}
