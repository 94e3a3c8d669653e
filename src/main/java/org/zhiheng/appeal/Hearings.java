package org.zhiheng.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.WorkingDays;

/** Who handles an appeal, what both sides tell them, and what they decide (ISO/IEC 17024, 9.8). */
@Service
@Transactional
public class Hearings {

  private final AppealStore appeals;
  private final HearingStore store;
  private final AppealAccess access;
  private final AppealTies ties;
  private final Acts acts;
  private final Accounts accounts;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Hearings(
      AppealStore appeals,
      HearingStore store,
      AppealAccess access,
      AppealTies ties,
      Acts acts,
      Accounts accounts,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.appeals = appeals;
    this.store = store;
    this.access = access;
    this.ties = ties;
    this.acts = acts;
    this.accounts = accounts;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  // --- the manager

  /**
   * Panellists of the body with what speaks against each.
   *
   * @throws Refused with what keeps the one who acts from choosing handlers
   */
  @Transactional(readOnly = true)
  public List<HandlerChoice> choices(UUID id, PeopleQuery query, Actor by) {
    Appeal appeal = find(id, by);
    Ties tied = ties.of(appeal);
    Refused.unlessEmpty(HearingRules.whyNotManage(by, ties.whyNot(tied, by)));
    return ties.choices(tied, query);
  }

  /**
   * Chooses the handlers of an admitted appeal.
   *
   * @param despite why somebody is chosen whom the appellant asked to keep off; else blank
   */
  public void choose(UUID id, int version, Set<AccountId> people, String despite, Actor by) {
    Appeal appeal = locked(id, by).seen(version);
    Ties tied = ties.of(appeal);
    List<HandlerChoice> chosen = ties.choices(tied, people.stream().map(accounts::find).toList());
    var refusals = new ArrayList<>(HearingRules.whyNotManage(by, ties.whyNot(tied, by)));
    refusals.addAll(AppealRules.whyNotIn(appeal, AppealStage.ADMITTED));
    refusals.addAll(
        HearingRules.whyNotChoose(chosen, acts.scheme(appeal.act()).panel().seats(), despite));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    LocalDate until =
        workingDays.after(LocalDate.now(clock), acts.days(appeal.act()).appealStatement());
    List<Handler> handlers = chosen.stream().map(one -> Handler.of(one, despite)).toList();
    store.insert(
        id, new Hearing(handlers.size(), until, handlers, List.of(), List.of()), by.id(), now);
    appeals.update(appeal.heard());
    events.publishEvent(
        new AppealEvents.HandlersChosen(appeal.caseId(), id, people, appeal.dueOn(), by.id(), now));
  }

  /** P15: gives the seat of a handler who has not voted to somebody else. */
  public void replace(
      UUID id, AccountId out, AccountId in, String reason, String despite, Actor by) {
    Appeal appeal = locked(id, by);
    Hearing hearing = hearing(id);
    Ties tied = ties.of(appeal);
    HandlerChoice choice = ties.choice(tied, in);
    var refusals = new ArrayList<>(HearingRules.whyNotManage(by, ties.whyNot(tied, by)));
    refusals.addAll(AppealRules.whyNotIn(appeal, AppealStage.HEARD));
    refusals.addAll(HearingRules.whyNotReplace(hearing, out, choice, reason, despite));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    Handler leaver =
        hearing.handlers().stream()
            .filter(it -> it.account().equals(out))
            .findFirst()
            .orElseThrow(() -> new NotFound(out));
    Handler left = leaver.handles() ? leaver.left(now, reason.strip()) : leaver;
    store.seat(id, Handler.of(choice, despite));
    store.update(id, left.replaced(in));
    events.publishEvent(
        new AppealEvents.HandlerReplaced(
            appeal.caseId(), id, out, in, reason.strip(), by.id(), now));
  }

  // --- the handlers

  /** P15: a handler gives the appeal up before voting. */
  public void recuse(UUID id, String reason, Actor by) {
    Appeal appeal = locked(id, by);
    Hearing hearing = hearing(id);
    Refused.unlessEmpty(HearingRules.whyNotRecuse(hearing, by, reason));
    Instant now = clock.instant();
    store.update(id, hearing.handler(by.id()).orElseThrow().left(now, reason.strip()));
    events.publishEvent(
        new AppealEvents.HandlerRecused(appeal.caseId(), id, reason.strip(), by.id(), now));
  }

  /**
   * A handler declares to have no tie to the case and to keep what it tells.
   *
   * @param all whether both were declared
   */
  public void declare(UUID id, boolean all, Actor by) {
    Appeal appeal = locked(id, by);
    Hearing hearing = hearing(id);
    Refused.unlessEmpty(HearingRules.whyNotDeclare(hearing, by, all));
    Instant now = clock.instant();
    store.update(id, hearing.handler(by.id()).orElseThrow().declared(now));
    events.publishEvent(new AppealEvents.HandlerDeclared(appeal.caseId(), id, by.id(), now));
  }

  /**
   * A handler votes. The vote that makes a majority decides, and what follows from that is done in
   * the same transaction or not at all.
   */
  public void vote(UUID id, @Nullable AppealOutcome vote, String reason, Actor by) {
    Appeal appeal = locked(id, by);
    Hearing hearing = hearing(id);
    var refusals =
        new ArrayList<>(
            HearingRules.whyNotVote(
                appeal,
                hearing,
                by,
                ties.choice(ties.of(appeal), by.id()).whyNot(),
                LocalDate.now(clock)));
    // whatever the vote says, and whichever it is: else a refusal would tell that it decides
    if (refusals.isEmpty()) {
      refusals.addAll(acts.stepOf(appeal.act()).whyNotUndo(appeal.act()));
    }
    refusals.addAll(HearingRules.whyNotCast(vote, reason));
    Refused.unlessEmpty(refusals);
    if (vote == null) {
      throw new IllegalStateException("a vote without a choice passed the rules");
    }
    Instant now = clock.instant();
    var cast = new AppealVote(by.id(), vote, reason.strip(), now);
    Optional<AppealOutcome> settled = HearingRules.settledBy(hearing, cast);
    store.insert(id, cast);
    events.publishEvent(new AppealEvents.AppealVoteCast(appeal.caseId(), id, by.id(), now));
    settled.ifPresent(outcome -> settle(appeal, outcome, by.id(), now));
  }

  // --- the sides

  /** The appellant or the body says something; both read it. */
  public void state(UUID id, String text, Actor by) {
    Appeal appeal = locked(id, by);
    Hearing hearing = hearing(id);
    var refusals =
        new ArrayList<>(HearingRules.whyNotState(appeal, hearing, by, LocalDate.now(clock)));
    refusals.addAll(AppealRules.whyNotSay(text, "text"));
    Refused.unlessEmpty(refusals);
    Side side = by.is(appeal.appellant()) ? Side.APPELLANT : Side.BODY;
    Instant now = clock.instant();
    store.insert(id, new AppealStatement(side, text.strip(), by.id(), now));
    events.publishEvent(new AppealEvents.StatementMade(appeal.caseId(), id, side, by.id(), now));
  }

  /** The hearing of an appeal that its caller has read for its reader. */
  @Transactional(readOnly = true)
  public Optional<Hearing> trustedOf(Appeal appeal) {
    return store.find(appeal.id());
  }

  private void settle(Appeal appeal, AppealOutcome outcome, AccountId by, Instant at) {
    appeals.update(appeal.decided(new AppealRuling(outcome, LocalDate.now(clock))));
    events.publishEvent(
        new AppealEvents.AppealDecided(
            appeal.caseId(), appeal.id(), appeal.act().kind(), outcome, by, at));
    if (outcome == AppealOutcome.UPHELD) {
      acts.stepOf(appeal.act()).undo(appeal.act(), appeal.number(), by);
    }
  }

  private Appeal find(UUID id, Actor by) {
    return appeals
        .find(id)
        .filter(it -> access.mayRead(it, by))
        .orElseThrow(() -> new NotFound(id));
  }

  private Appeal locked(UUID id, Actor by) {
    return appeals
        .lock(id)
        .filter(it -> access.mayRead(it, by))
        .orElseThrow(() -> new NotFound(id));
  }

  private Hearing hearing(UUID id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }
}
