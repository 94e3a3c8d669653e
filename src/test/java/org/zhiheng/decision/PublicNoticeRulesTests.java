package org.zhiheng.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Scheme;
import org.zhiheng.scheme.SchemeText;

/** P11: who may object until when, and what a scheme that reads it otherwise changes. */
class PublicNoticeRulesTests {

  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
  private static final WorkingDays CHINA = WorkingDays.ofChina();
  private static final PublicNotice NOTICE =
      new PublicNotice(
          CaseId.next(), 1, 1, MONDAY, 5, 5, MONDAY.plusDays(7), null, AccountId.next(), List.of());

  @Test
  void p11_whetherADecisionStandsInPublicIsForTheSchemeToSay() {
    Scheme on = SchemeText.shipped().load();
    Scheme off = SchemeText.shipped().reading(Reading.NOTICE_OFF).load();

    assertThat(PublicNoticeRules.waits(Outcome.GRANTED, on)).isTrue();
    assertThat(PublicNoticeRules.waits(Outcome.GRANTED, off)).isFalse();
    assertThat(PublicNoticeRules.waits(Outcome.DENIED, on))
        .as("a denial is nobody's business")
        .isFalse();
    assertThat(PublicNoticeRules.waits(null, on)).isFalse();
  }

  @Test
  void p11_anObjectionNamesWhoAndWhatAndComesWithinTheNotice() {
    assertThat(object("测试壬", "材料不实", MONDAY.plusDays(1))).isEmpty();
    assertThat(object("测试壬", "材料不实", MONDAY.plusDays(7))).isEmpty();
    assertThat(object("测试壬", "材料不实", MONDAY.plusDays(8)))
        .containsExactly(outside(MONDAY.plusDays(8)));
    assertThat(object("测试壬", "材料不实", MONDAY.minusDays(1)))
        .containsExactly(outside(MONDAY.minusDays(1)));
    assertThat(object(" ", " ", MONDAY))
        .containsExactly(
            DecisionRefusal.NO_OBJECTOR.because().at("objector"),
            DecisionRefusal.NO_REASON.because().at("matter"));
    assertThat(object("测".repeat(201), "材料不实", MONDAY))
        .containsExactly(DecisionRefusal.REASON_TOO_LONG.because(200, 201).at("objector"));
  }

  @Test
  void p11_theClockStandsFromTheDayOnWhichAnObjectionComesIn() {
    PublicNotice stopped = NOTICE.stop(MONDAY.plusDays(1), CHINA);
    assertThat(stopped.left()).isEqualTo(4);
    assertThat(stopped.isOver(MONDAY.plusYears(1), CHINA)).isFalse();
    assertThat(stopped.stop(MONDAY.plusDays(3), CHINA)).isEqualTo(stopped);
    PublicNotice resumed = stopped.resume(MONDAY.plusDays(14), CHINA);
    assertThat(resumed.until()).isEqualTo(MONDAY.plusDays(18));
    PublicNotice late = NOTICE.stop(MONDAY.plusDays(7), CHINA);
    assertThat(late.left()).isZero();
    assertThat(late.resume(MONDAY.plusDays(9), CHINA).until()).isEqualTo(MONDAY.plusDays(9));
  }

  @Test
  void p11_whatCameInEarlierMovesTheStopWhicheverIsRecordedFirst() {
    PublicNotice later = NOTICE.stop(MONDAY.plusDays(3), CHINA);
    assertThat(later.left()).isEqualTo(2);

    PublicNotice earlier = later.stop(MONDAY.plusDays(1), CHINA);

    assertThat(earlier.stoppedOn()).isEqualTo(MONDAY.plusDays(1));
    assertThat(earlier.left()).isEqualTo(4);
    assertThat(earlier).isEqualTo(NOTICE.stop(MONDAY.plusDays(1), CHINA));
    PublicNotice again = earlier.resume(MONDAY.plusDays(14), CHINA).stop(MONDAY, CHINA);
    assertThat(again.left()).as("no more than ran").isEqualTo(4);
  }

  @Test
  void p11_twoWorkingDaysAreLeftToRecordWhatCameInByTheLastDay() {
    LocalDate last = MONDAY.plusDays(7);
    assertThat(NOTICE.recordedUntil(CHINA)).isEqualTo(last.plusDays(2));
    assertThat(NOTICE.isOver(last.plusDays(2), CHINA)).isFalse();
    assertThat(NOTICE.isOver(last.plusDays(3), CHINA)).isTrue();
    assertThat(PublicNoticeRules.latestOver(last.plusDays(2), CHINA)).isBefore(last);
    assertThat(PublicNoticeRules.latestOver(last.plusDays(3), CHINA)).isEqualTo(last);
    LocalDate friday = LocalDate.of(2026, 9, 24);
    LocalDate afterTheFestival = LocalDate.of(2026, 9, 29);
    assertThat(PublicNoticeRules.latestOver(afterTheFestival, CHINA))
        .as("25 to 27 September 2026 are the Mid-Autumn days")
        .isBefore(friday);
    assertThat(PublicNoticeRules.latestOver(afterTheFestival.plusDays(1), CHINA))
        .isAfterOrEqualTo(friday);
  }

  @Test
  void p11_staffRecordAndAManagerSettlesOnceWithAReason() {
    var objection =
        new Objection(
            UUID.randomUUID(),
            "测试壬",
            "材料不实",
            MONDAY,
            AccountId.next(),
            PersonId.next(),
            Instant.EPOCH,
            null);
    var settled =
        new Objection(
            objection.id(),
            "测试壬",
            "材料不实",
            MONDAY,
            AccountId.next(),
            PersonId.next(),
            Instant.EPOCH,
            new Objection.Settlement(true, "属实", AccountId.next(), Instant.EPOCH));

    assertThat(PublicNoticeRules.whyNotHandle(actor(Role.OFFICER), List.of())).isEmpty();
    assertThat(PublicNoticeRules.whyNotHandle(actor(Role.PANELLIST), List.of()))
        .containsExactly(DecisionRefusal.NOT_STAFF.because("演示一号"));
    assertThat(PublicNoticeRules.whyNotSettle(objection, actor(Role.MANAGER), List.of(), "属实"))
        .isEmpty();
    var recorder =
        new Actor(AccountId.next(), objection.recorder(), "演示二号", Set.of(Role.MANAGER), null);
    assertThat(PublicNoticeRules.whyNotSettle(objection, recorder, List.of(), "不属实"))
        .as("by whatever account")
        .containsExactly(DecisionRefusal.RECORDED_IT.because("演示二号"));
    assertThat(PublicNoticeRules.whyNotSettle(settled, actor(Role.OFFICER), List.of(), " "))
        .containsExactly(
            DecisionRefusal.NOT_A_MANAGER.because("演示一号"),
            DecisionRefusal.OBJECTION_SETTLED.because(),
            DecisionRefusal.NO_REASON.because().at("reason"));
  }

  private static List<Refusal> object(String objector, String matter, LocalDate receivedOn) {
    return PublicNoticeRules.whyNotObject(
        NOTICE, objector, matter, receivedOn, MONDAY.plusDays(20));
  }

  private static Refusal outside(LocalDate day) {
    return DecisionRefusal.OUTSIDE_NOTICE.because(day, MONDAY, MONDAY.plusDays(7)).at("receivedOn");
  }

  private static Actor actor(Role role) {
    return new Actor(AccountId.next(), PersonId.next(), "演示一号", Set.of(role), null);
  }
}
