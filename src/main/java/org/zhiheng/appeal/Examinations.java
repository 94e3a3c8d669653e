package org.zhiheng.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.WorkingDays;

/** Whether an appeal is admissible: examined by somebody who has nothing to do with the case. */
@Service
@Transactional
public class Examinations {

  private final AppealStore store;
  private final RejectionStore rejections;
  private final AppealAccess access;
  private final AppealTies ties;
  private final Acts acts;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Examinations(
      AppealStore store,
      RejectionStore rejections,
      AppealAccess access,
      AppealTies ties,
      Acts acts,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.rejections = rejections;
    this.access = access;
    this.ties = ties;
    this.acts = acts;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /** 受理: it is admissible, and the days for the decision begin. */
  public void admit(UUID id, int version, Actor by) {
    Appeal appeal = locked(id, by).seen(version);
    var refusals = new ArrayList<>(whyNot(appeal, by));
    refusals.addAll(AppealRules.whyNotWhile(rejections.waiting(id)));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    int days = acts.days(appeal.act()).appealDecision();
    LocalDate decideBy = workingDays.after(LocalDate.now(clock), days);
    store.update(appeal.examined(new Examination(null, "", by.id(), now), decideBy));
    events.publishEvent(
        new AppealEvents.AppealAdmitted(appeal.caseId(), id, decideBy, by.id(), now));
  }

  /**
   * One person finds it not admissible; nothing follows until another one agrees.
   *
   * @param receivedOn when the written decision is proved to have come, for one that came late
   */
  public void reject(
      UUID id,
      int version,
      @Nullable Inadmissible ground,
      @Nullable LocalDate receivedOn,
      String reason,
      Actor by) {
    Appeal appeal = locked(id, by).seen(version);
    var refusals = new ArrayList<>(whyNot(appeal, by));
    refusals.addAll(AppealRules.whyNotWhile(rejections.waiting(id)));
    refusals.addAll(
        AppealRules.whyNotReject(
            appeal.act(),
            ground,
            receivedOn,
            ChinaTime.dayOf(appeal.lodging().at()),
            until(appeal, receivedOn),
            reason));
    Refused.unlessEmpty(refusals);
    if (ground == null) {
      throw new IllegalStateException("no ground passed the rules");
    }
    Instant now = clock.instant();
    boolean late = ground == Inadmissible.LATE;
    rejections.insert(
        id,
        new Rejection(ground, late ? receivedOn : null, reason.strip(), by.id(), by.person(), now));
    events.publishEvent(
        new AppealEvents.AppealRejectionProposed(
            appeal.caseId(), id, ground, appeal.dueOn(), by.id(), now));
  }

  /** 不予受理: another one agrees that it is not admissible, and the appellant is told why. */
  public void confirm(UUID id, int version, Actor by) {
    Appeal appeal = locked(id, by).seen(version);
    Rejection found = second(appeal, List.of(), by);
    Instant now = clock.instant();
    rejections.settle(id, true, "", by, now);
    store.update(
        appeal.examined(
            new Examination(found.ground(), found.reason(), found.by(), now), appeal.dueOn()));
    events.publishEvent(
        new AppealEvents.AppealRejected(appeal.caseId(), id, found.ground(), by.id(), now));
  }

  /** Another one does not agree, and says why: it is examined anew. */
  public void decline(UUID id, int version, String reason, Actor by) {
    Appeal appeal = locked(id, by).seen(version);
    Rejection found = second(appeal, AppealRules.whyNotSay(reason, "why"), by);
    Instant now = clock.instant();
    rejections.settle(id, false, reason.strip(), by, now);
    events.publishEvent(
        new AppealEvents.AppealRejectionDeclined(
            appeal.caseId(), id, appeal.dueOn(), found.by(), by.id(), now));
  }

  private Rejection second(Appeal appeal, List<Refusal> besides, Actor by) {
    Optional<Rejection> waiting = rejections.waiting(appeal.id());
    var refusals = new ArrayList<>(whyNot(appeal, by));
    refusals.addAll(AppealRules.whyNotSecond(waiting, by));
    refusals.addAll(besides);
    Refused.unlessEmpty(refusals);
    return waiting.orElseThrow(() -> new NotFound(appeal.id()));
  }

  private LocalDate until(Appeal appeal, @Nullable LocalDate receivedOn) {
    return AppealRules.until(
        appeal.act().on(),
        receivedOn,
        Optional.of(appeal.lodging().until()),
        acts.days(appeal.act()),
        workingDays);
  }

  /** What one person found inadmissible and waits for another, for a caller who has read it. */
  @Transactional(readOnly = true)
  public Optional<Rejection> trustedRejection(Appeal appeal) {
    return rejections.waiting(appeal.id());
  }

  /** What keeps the one who acts from examining an appeal, for a page that offers it. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNot(Appeal appeal, Actor by) {
    return AppealRules.whyNotExamine(appeal, by, ties.whyNot(appeal, by));
  }

  private Appeal locked(UUID id, Actor by) {
    return store
        .lock(id)
        .filter(appeal -> access.mayRead(appeal, by))
        .orElseThrow(() -> new NotFound(id));
  }
}
