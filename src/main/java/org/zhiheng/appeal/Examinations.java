package org.zhiheng.appeal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.WorkingDays;

/** Whether an appeal is admissible: examined by somebody who has nothing to do with the case. */
@Service
@Transactional
public class Examinations {

  private final AppealStore store;
  private final AppealAccess access;
  private final AppealTies ties;
  private final Acts acts;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Examinations(
      AppealStore store,
      AppealAccess access,
      AppealTies ties,
      Acts acts,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
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
    Refused.unlessEmpty(whyNot(appeal, by));
    Instant now = clock.instant();
    int days = acts.days(appeal.act()).appealDecision();
    LocalDate decideBy = workingDays.after(LocalDate.now(clock), days);
    store.update(appeal.examined(new Examination(null, "", by.id(), now), decideBy));
    events.publishEvent(
        new AppealEvents.AppealAdmitted(appeal.caseId(), id, decideBy, by.id(), now));
  }

  /** 不予受理: it is not admissible, and the appellant is told why. */
  public void reject(UUID id, int version, @Nullable Inadmissible ground, String reason, Actor by) {
    Appeal appeal = locked(id, by).seen(version);
    var refusals = new ArrayList<>(whyNot(appeal, by));
    refusals.addAll(AppealRules.whyNotReject(ground, reason));
    Refused.unlessEmpty(refusals);
    if (ground == null) {
      throw new IllegalStateException("no ground passed the rules");
    }
    Instant now = clock.instant();
    store.update(
        appeal.examined(new Examination(ground, reason.strip(), by.id(), now), appeal.dueOn()));
    events.publishEvent(new AppealEvents.AppealRejected(appeal.caseId(), id, ground, by.id(), now));
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
