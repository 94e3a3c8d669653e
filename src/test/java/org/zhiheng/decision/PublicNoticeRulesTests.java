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
import org.zhiheng.kernel.ChinaTime;
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
  private static final LocalDate ANSWER_BY = MONDAY.plusDays(7);
  private static final LocalDate LATER = ANSWER_BY.plusDays(1);
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
    Objection objection = objection(null, null, null);
    Objection settled =
        objection(
            null, null, new Objection.Settlement(true, "属实", AccountId.next(), Instant.EPOCH));

    assertThat(PublicNoticeRules.whyNotHandle(actor(Role.OFFICER), List.of())).isEmpty();
    assertThat(PublicNoticeRules.whyNotHandle(actor(Role.PANELLIST), List.of()))
        .containsExactly(DecisionRefusal.NOT_STAFF.because("演示一号"));
    assertThat(settle(objection, actor(Role.MANAGER), "属实", LATER)).isEmpty();
    var recorder =
        new Actor(AccountId.next(), objection.recorder(), "演示二号", Set.of(Role.MANAGER), null);
    assertThat(settle(objection, recorder, "不属实", LATER))
        .as("by whatever account")
        .containsExactly(DecisionRefusal.RECORDED_IT.because("演示二号"));
    assertThat(settle(settled, actor(Role.OFFICER), " ", LATER))
        .containsExactly(
            DecisionRefusal.NOT_A_MANAGER.because("演示一号"),
            DecisionRefusal.OBJECTION_SETTLED.because(),
            DecisionRefusal.NO_REASON.because().at("reason"));
  }

  @Test
  void p11_nobodySettlesAnObjectionBeforeWhoeverWasEvaluatedHadTheTimeToAnswer() {
    Objection objection = objection(null, null, null);
    Objection answered =
        objection(new Objection.Answer("原件可查", AccountId.next(), Instant.EPOCH), null, null);

    assertThat(settle(objection, actor(Role.MANAGER), "属实", ANSWER_BY))
        .containsExactly(DecisionRefusal.ANSWER_AWAITED.because(ANSWER_BY));
    assertThat(settle(objection, actor(Role.MANAGER), "属实", LATER)).isEmpty();
    assertThat(settle(answered, actor(Role.MANAGER), "属实", MONDAY)).isEmpty();
    assertThat(PublicNoticeRules.whyNotAnswer(objection, "原件可查", ANSWER_BY)).isEmpty();
    assertThat(PublicNoticeRules.whyNotAnswer(objection, "———", LATER))
        .containsExactly(
            DecisionRefusal.ANSWER_TOO_LATE.because(ANSWER_BY),
            DecisionRefusal.NO_REASON.because().at("answer"));
    assertThat(PublicNoticeRules.whyNotAnswer(answered, MONDAY))
        .containsExactly(DecisionRefusal.OBJECTION_ANSWERED.because());
  }

  @Test
  void p11_twoManagersTiedToNeitherSideSettleAnObjection() {
    Actor first = actor(Role.MANAGER);
    Objection viewed =
        objection(
            null, new Objection.View(true, "属实", first.id(), first.person(), Instant.EPOCH), null);
    Actor again = new Actor(AccountId.next(), first.person(), "演示一号", first.roles(), null);

    assertThat(settle(viewed, actor(Role.MANAGER), "同意", LATER)).isEmpty();
    assertThat(settle(viewed, again, "同意", LATER))
        .as("by whatever account")
        .containsExactly(DecisionRefusal.OBJECTION_NEEDS_TWO.because());
    assertThat(
            PublicNoticeRules.whyNotSettle(
                viewed, actor(Role.MANAGER), List.of(), new Verdict(true, false, "同意"), LATER))
        .containsExactly(DecisionRefusal.TIES_NOT_DECLARED.because().at("untied"));
    Actor objector =
        new Actor(AccountId.next(), PersonId.next(), "测试 壬", Set.of(Role.MANAGER), null);
    assertThat(settle(viewed, objector, "同意", LATER))
        .as("named among those who object, however it is spelt")
        .containsExactly(DecisionRefusal.OBJECTS_THEMSELVES.because("测试 壬"));
    Actor longer = new Actor(AccountId.next(), PersonId.next(), "测试", Set.of(Role.MANAGER), null);
    assertThat(settle(viewed, longer, "同意", LATER))
        .as("a name that stands inside another one is somebody else's")
        .isEmpty();
    Actor nameless = new Actor(AccountId.next(), PersonId.next(), "。", Set.of(Role.MANAGER), null);
    assertThat(settle(viewed, nameless, "同意", LATER)).as("a name of dots is nobody's").isEmpty();
  }

  @Test
  void p11_everyWordStaysAndWhoSaysTheSameAsTheLastWordOfAnotherSettlesIt() {
    Actor first = actor(Role.MANAGER);
    Actor second = actor(Role.MANAGER);
    var stands = new Objection.View(true, "属实", first.id(), first.person(), Instant.EPOCH);
    var not = new Objection.View(false, "不实", second.id(), second.person(), Instant.EPOCH);
    Objection differing = objection(List.of(stands, not), null);
    Actor third = actor(Role.MANAGER);

    assertThat(differing.same(true, third.person())).contains(stands);
    assertThat(differing.same(false, third.person())).contains(not);
    assertThat(differing.same(true, first.person())).as("not with oneself").isEmpty();
    var changed = new Objection.View(false, "再核", first.id(), first.person(), Instant.EPOCH);
    assertThat(objection(List.of(stands, not, changed), null).same(true, third.person()))
        .as("only the last word of each counts")
        .isEmpty();
    Objection settled =
        objection(
            List.of(stands, not), new Objection.Settlement(true, "同意", third.id(), Instant.EPOCH));
    assertThat(settled.reasons()).isEqualTo("属实\n同意");
    assertThat(settled.views()).hasSize(2);
  }

  private static Objection objection(List<Objection.View> views, Objection.Settlement settled) {
    Objection it = objection(null, null, settled);
    return new Objection(
        it.id(),
        it.objector(),
        it.matter(),
        it.receivedOn(),
        it.answerBy(),
        it.by(),
        it.recorder(),
        it.at(),
        null,
        views,
        settled,
        null);
  }

  @Test
  void p11_whoObjectsIsToldOnceWhatCameOfIt() {
    Objection open = objection(null, null, null);
    Objection settled =
        objection(
            null, null, new Objection.Settlement(true, "属实", AccountId.next(), Instant.EPOCH));

    Objection today =
        objection(
            null,
            null,
            new Objection.Settlement(
                true,
                "属实",
                AccountId.next(),
                LATER.atTime(9, 0).atZone(ChinaTime.ZONE).toInstant()));
    assertThat(PublicNoticeRules.whyNotTell(today, LATER, LATER)).isEmpty();
    assertThat(PublicNoticeRules.whyNotTell(today, LATER.minusDays(1), LATER))
        .as("what came of it is known from its settlement on")
        .containsExactly(DecisionRefusal.TOLD_ANOTHER_DAY.because(LATER.minusDays(1)).at("toldOn"));
    assertThat(PublicNoticeRules.whyNotTell(settled, LATER, LATER)).isEmpty();
    assertThat(PublicNoticeRules.whyNotTell(open, LATER, LATER))
        .containsExactly(DecisionRefusal.OBJECTION_OPEN.because());
    assertThat(PublicNoticeRules.whyNotTell(settled, LATER.plusDays(1), LATER))
        .containsExactly(DecisionRefusal.TOLD_ANOTHER_DAY.because(LATER.plusDays(1)).at("toldOn"));
    assertThat(PublicNoticeRules.whyNotTell(told(settled), LATER, LATER))
        .containsExactly(DecisionRefusal.OBJECTOR_TOLD.because(LATER));
  }

  private static List<Refusal> settle(Objection objection, Actor by, String why, LocalDate today) {
    return PublicNoticeRules.whyNotSettle(
        objection, by, List.of(), new Verdict(true, true, why), today);
  }

  private static Objection objection(
      Objection.Answer answer, Objection.View view, Objection.Settlement settled) {
    return new Objection(
        UUID.randomUUID(),
        "测试壬，000-0000",
        "材料不实",
        MONDAY,
        ANSWER_BY,
        AccountId.next(),
        PersonId.next(),
        Instant.EPOCH,
        answer,
        view == null ? List.of() : List.of(view),
        settled,
        null);
  }

  private static Objection told(Objection it) {
    return new Objection(
        it.id(),
        it.objector(),
        it.matter(),
        it.receivedOn(),
        it.answerBy(),
        it.by(),
        it.recorder(),
        it.at(),
        it.answer(),
        it.views(),
        it.settled(),
        LATER);
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
