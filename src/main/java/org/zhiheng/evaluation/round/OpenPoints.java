package org.zhiheng.evaluation.round;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationEvents;
import org.zhiheng.evaluation.MemberObstacle;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.kernel.AccountId;

/** Raises and settles what stops a team, and tells so. */
@Component
public class OpenPoints {

  private final OpenPointStore store;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OpenPoints(OpenPointStore store, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.events = events;
    this.clock = clock;
  }

  public Map<AccountId, Set<MemberObstacle>> of(Evaluation evaluation) {
    return store.of(evaluation.key());
  }

  /** Raises a point or settles it, whichever it is now. */
  public void set(
      Evaluation evaluation, AccountId member, MemberObstacle point, boolean open, AccountId by) {
    Instant now = clock.instant();
    RoundId id = evaluation.key();
    if (open && store.raise(id, member, point, now)) {
      events.publishEvent(
          new EvaluationEvents.PointRaised(evaluation.id(), member, point, by, now));
    }
    if (!open && store.settle(id, member, point, now)) {
      events.publishEvent(
          new EvaluationEvents.PointSettled(evaluation.id(), member, point, by, now));
    }
  }

  /** A member who has left is no obstacle any more. */
  public void settle(Evaluation evaluation, AccountId member, AccountId by) {
    for (MemberObstacle point : MemberObstacle.values()) {
      set(evaluation, member, point, false, by);
    }
  }
}
