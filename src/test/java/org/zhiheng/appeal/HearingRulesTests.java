package org.zhiheng.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.zhiheng.identity.Account;
import org.zhiheng.impartiality.Candidate;
import org.zhiheng.impartiality.Conflict;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Role;
import org.zhiheng.scheme.Headcount;

/** Who handles an appeal, who speaks, and how it is decided (ISO/IEC 17024, 9.8). */
class HearingRulesTests {

  private static final LocalDate UNTIL = LocalDate.of(2026, 3, 23);
  private static final Headcount THREE_AND_ODD = new Headcount(3, true);

  private final List<Account> people =
      IntStream.range(0, 4).mapToObj(i -> account("演示" + i, Role.PANELLIST)).toList();
  private final PersonId appellant = PersonId.next();

  @Test
  void iso17024_9_8_whoTouchedTheCaseDoesNotHandleItsAppeal() {
    Account one = people.getFirst();
    var candidate = new Candidate(one.person(), one.name(), List.of());
    assertThat(HearingRules.whyNotHandle(one, candidate, ties(Set.of()), UNTIL)).isEmpty();
    assertThat(
            reasons(HearingRules.whyNotHandle(one, candidate, ties(Set.of(one.person())), UNTIL)))
        .containsExactly(Conflict.HANDLED);
    Account officer = account("演示九号", Role.OFFICER);
    var other = new Candidate(officer.person(), officer.name(), List.of());
    assertThat(reasons(HearingRules.whyNotHandle(officer, other, ties(Set.of()), UNTIL)))
        .containsExactly(AppealRefusal.NOT_A_PANELLIST);
  }

  @Test
  void aManagerFreeOfTheCaseChoosesThem() {
    assertThat(HearingRules.whyNotManage(account("演示", Role.MANAGER).actor(), List.of())).isEmpty();
    assertThat(
            reasons(
                HearingRules.whyNotManage(
                    account("演示", Role.OFFICER).actor(), List.of(Conflict.HANDLED.because("演示")))))
        .containsExactly(AppealRefusal.NOT_A_MANAGER, Conflict.HANDLED);
  }

  @Test
  void p10_atLeastThreeAndOddAndNobodyTwice() {
    assertThat(choose(people.subList(0, 3))).isEmpty();
    assertThat(choose(people.subList(0, 1))).containsExactly(AppealRefusal.NOT_ENOUGH_HANDLERS);
    assertThat(choose(people)).containsExactly(AppealRefusal.NOT_ENOUGH_HANDLERS);
    assertThat(choose(List.of(people.get(0), people.get(0), people.get(1))))
        .containsExactly(AppealRefusal.SAME_PERSON);
    var keptOff =
        people.subList(0, 3).stream().map(it -> new HandlerChoice(it, List.of(), true)).toList();
    assertThat(reasons(HearingRules.whyNotChoose(keptOff, THREE_AND_ODD, "———")))
        .containsOnly(Conflict.ASKED_TO_KEEP_OFF);
    assertThat(HearingRules.whyNotChoose(keptOff, THREE_AND_ODD, "别无他人")).isEmpty();
  }

  @Test
  void eachDeclaresOnceAndForAllOfIt() {
    Hearing open = hearing(false);
    Actor one = people.getFirst().actor();
    assertThat(HearingRules.whyNotDeclare(open, one, true)).isEmpty();
    assertThat(reasons(HearingRules.whyNotDeclare(open, one, false)))
        .containsExactly(AppealRefusal.NOT_ALL_DECLARED);
    assertThat(reasons(HearingRules.whyNotDeclare(hearing(true), one, true)))
        .containsExactly(AppealRefusal.DECLARED);
    assertThat(reasons(HearingRules.whyNotDeclare(open, people.get(3).actor(), true)))
        .containsExactly(AppealRefusal.NOT_A_HANDLER);
  }

  @Test
  void p15_whoHasNotVotedGivesItUpOrIsReplaced() {
    Hearing hearing = hearing(true, vote(0, AppealOutcome.UPHELD));
    Actor voted = people.getFirst().actor();
    Actor other = people.get(1).actor();
    var fresh = new HandlerChoice(people.get(3), List.of(), false);
    assertThat(HearingRules.whyNotRecuse(hearing, other, "病假")).isEmpty();
    assertThat(reasons(HearingRules.whyNotRecuse(hearing, voted, "")))
        .containsExactly(AppealRefusal.VOTED, AppealRefusal.NO_TEXT);
    assertThat(HearingRules.whyNotReplace(hearing, other.id(), fresh, "病假", "")).isEmpty();
    assertThat(reasons(HearingRules.whyNotReplace(hearing, voted.id(), fresh, "病假", "")))
        .containsExactly(AppealRefusal.SEAT_TAKEN);
    var seated = new HandlerChoice(people.get(2), List.of(), false);
    assertThat(reasons(HearingRules.whyNotReplace(hearing, other.id(), seated, "病假", "")))
        .containsExactly(AppealRefusal.SAME_PERSON);
  }

  @Test
  void iso17024_9_8_aHandlerReadsTheCaseOnceDeclared() {
    AccountId one = people.getFirst().id();
    Handler declared = hearing(true).handler(one).orElseThrow();
    assertThat(HearingRules.whyNotRead(heard(), declared, false)).isEmpty();
    assertThat(
            reasons(
                HearingRules.whyNotRead(heard(), hearing(false).handler(one).orElseThrow(), false)))
        .containsExactly(AppealRefusal.NOT_DECLARED);
    assertThat(reasons(HearingRules.whyNotRead(heard().withdrawn(), declared, false)))
        .containsExactly(AppealRefusal.STAGE_FORBIDS);
    assertThat(reasons(HearingRules.whyNotRead(heard(), declared, true)))
        .containsExactly(AppealRefusal.TIED);
  }

  @Test
  void bothSidesSpeakUntilTheLastDayAndHandlersAreNoSide() {
    Hearing hearing = hearing(true);
    Appeal appeal = heard();
    Actor body = account("演示", Role.MANAGER).actor();
    assertThat(HearingRules.whyNotState(appeal, hearing, person(), UNTIL)).isEmpty();
    assertThat(HearingRules.whyNotState(appeal, hearing, body, UNTIL)).isEmpty();
    assertThat(
            reasons(
                HearingRules.whyNotState(
                    appeal, hearing, people.getFirst().actor(), UNTIL.plusDays(1))))
        .containsExactly(AppealRefusal.NO_SIDE, AppealRefusal.STATEMENTS_OVER);
  }

  @Test
  void aHandlerVotesOnceAfterBothSidesHaveSpokenOrCould() {
    Appeal appeal = heard();
    Actor one = people.getFirst().actor();
    assertThat(vote(appeal, hearing(true), one, UNTIL)).containsExactly(AppealRefusal.STILL_HEARD);
    assertThat(vote(appeal, hearing(true), one, UNTIL.plusDays(1))).isEmpty();
    assertThat(vote(appeal, hearing(false), one, UNTIL.plusDays(1)))
        .containsExactly(AppealRefusal.NOT_DECLARED);
    assertThat(vote(appeal, hearing(true, vote(0, AppealOutcome.UPHELD)), one, UNTIL.plusDays(1)))
        .containsExactly(AppealRefusal.VOTED);
    assertThat(vote(appeal, hearing(true), person(), UNTIL.plusDays(1)))
        .containsExactly(AppealRefusal.NOT_A_HANDLER);
    assertThat(reasons(HearingRules.whyNotCast(null, "")))
        .containsExactly(AppealRefusal.NO_VOTE, AppealRefusal.NO_TEXT);
    assertThat(HearingRules.whyNotCast(AppealOutcome.UPHELD, "理由")).isEmpty();
  }

  @Test
  void moreThanHalfOfTheSeatsDecide() {
    Hearing one = hearing(true, vote(0, AppealOutcome.UPHELD));
    assertThat(one.majority()).isEmpty();
    assertThat(HearingRules.settledBy(one, vote(1, AppealOutcome.DISMISSED))).isEmpty();
    assertThat(HearingRules.settledBy(one, vote(1, AppealOutcome.UPHELD)))
        .contains(AppealOutcome.UPHELD);
    Hearing split = hearing(true, vote(0, AppealOutcome.UPHELD), vote(1, AppealOutcome.DISMISSED));
    assertThat(HearingRules.settledBy(split, vote(2, AppealOutcome.DISMISSED)))
        .contains(AppealOutcome.DISMISSED);
  }

  private List<Refusal.Reason> choose(List<Account> chosen) {
    return reasons(
        HearingRules.whyNotChoose(
            chosen.stream().map(it -> new HandlerChoice(it, List.of(), false)).toList(),
            THREE_AND_ODD,
            ""));
  }

  private List<Refusal.Reason> vote(Appeal appeal, Hearing hearing, Actor by, LocalDate today) {
    return reasons(HearingRules.whyNotVote(appeal, hearing, by, List.of(), today));
  }

  private AppealVote vote(int place, AppealOutcome outcome) {
    return new AppealVote(people.get(place).id(), outcome, "理由", Instant.EPOCH);
  }

  private Hearing hearing(boolean declared, AppealVote... votes) {
    List<Handler> handlers =
        people.subList(0, 3).stream()
            .map(it -> Handler.of(new HandlerChoice(it, List.of(), false), ""))
            .map(it -> declared ? it.declared(Instant.EPOCH) : it)
            .toList();
    return new Hearing(3, UNTIL, handlers, List.of(), List.of(votes));
  }

  private Appeal heard() {
    var act =
        new AppealedAct(
            CaseId.next(),
            AppealedKind.DENIAL,
            "1",
            UNTIL,
            appellant,
            "2026-0001",
            "测试甲",
            "演示公司",
            "db32t4570-2023");
    var lodging = new Lodging(AccountId.next(), Instant.EPOCH, null, UNTIL, "理由");
    return new Appeal(
        UUID.randomUUID(), "A2026-0001", act, lodging, AppealStage.HEARD, UNTIL, null, null, 1);
  }

  private Actor person() {
    return new Actor(AccountId.next(), appellant, "测试甲", Set.of(Role.APPLICANT), null);
  }

  private Ties ties(Set<PersonId> handled) {
    return new Ties(appellant, "测试甲", List.of(), Set.of(), List.of(), "", handled);
  }

  private static List<Refusal.Reason> reasons(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::reason).toList();
  }

  private static Account account(String name, Role role) {
    return new Account(AccountId.next(), PersonId.next(), name, name, Set.of(role), null, true, 0);
  }
}
