package org.zhiheng.evaluation.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Departure;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationEvents;
import org.zhiheng.evaluation.MemberObstacle;
import org.zhiheng.evaluation.StepRules;
import org.zhiheng.evaluation.round.OpenPoints;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;

/**
 * People leave a team on the way, and others come instead (P15): the sheet of a member who left
 * stays in the record and out of the reckoning, and whoever comes declares and scores blind.
 */
@Service
@Transactional
public class Departures {

  private final Rounds rounds;
  private final TeamStore store;
  private final Appointments appointments;
  private final OpenPoints points;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Departures(
      Rounds rounds,
      TeamStore store,
      Appointments appointments,
      OpenPoints points,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.store = store;
    this.appointments = appointments;
    this.points = points;
    this.events = events;
    this.clock = clock;
  }

  /** A member who has declared reports a late conflict or an illness, and is out at once. */
  public void leave(CaseId id, Departure cause, String reason, Actor by) {
    Evaluation before = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotLeave(before, by.id(), reason));
    goes(before, by.id(), cause, reason, by);
  }

  /** The manager takes somebody out of the team, with a reason. */
  public void dismiss(
      CaseId id, int version, AccountId out, Departure cause, String reason, Actor by) {
    Evaluation before = seen(id, version);
    var refusals = new ArrayList<>(appointments.whyNotManage(before.id(), by));
    refusals.addAll(StepRules.whyNotDismiss(before, out, reason));
    Refused.unlessEmpty(refusals);
    goes(before, out, cause, reason, by);
  }

  /**
   * Puts somebody else in the place of a member who has left, declined or not declared.
   *
   * @param weighed why somebody is taken whom the applicant asks to keep off; else blank
   */
  public void replace(
      CaseId id,
      int version,
      AccountId out,
      AccountId in,
      String reason,
      String weighed,
      Actor by) {
    Evaluation before = seen(id, version);
    var refusals = new ArrayList<>(appointments.whyNotManage(before.id(), by));
    refusals.addAll(StepRules.whyNotReplace(before, out, reason));
    Nominee nominee = appointments.nominee(in);
    refusals.addAll(appointments.whyNotJoin(id, nominee, weighed, LocalDate.now(clock)));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    var candidate = nominee.candidate();
    store.leave(before.key(), out, now);
    store.update(before.replace(out, in, candidate.person(), candidate.name()), in);
    events.publishEvent(
        new EvaluationEvents.AssessorReplaced(
            id, out, in, reason.strip(), weighed.strip(), by.id(), now));
    points.settle(before, out, by.id());
  }

  /** Somebody of the team leads from now on, in the place of a leader who has left. */
  public void lead(CaseId id, int version, AccountId in, String reason, Actor by) {
    Evaluation before = seen(id, version);
    var refusals = new ArrayList<>(appointments.whyNotManage(before.id(), by));
    refusals.addAll(StepRules.whyNotLetLead(before, in, reason));
    Refused.unlessEmpty(refusals);
    AccountId out = before.team().leader().account();
    store.updateLeader(before.ledBy(in));
    events.publishEvent(
        new EvaluationEvents.LeaderChanged(id, out, in, reason.strip(), by.id(), clock.instant()));
  }

  /** What stops the team, by member, for those who may settle it. */
  @Transactional(readOnly = true)
  public Map<AccountId, Set<MemberObstacle>> openPoints(CaseId id, Actor by) {
    Evaluation evaluation = rounds.get(id);
    return by.is(Role.MANAGER) && AccessRules.oversees(evaluation, by)
        ? points.of(evaluation)
        : Map.of();
  }

  private void goes(Evaluation before, AccountId out, Departure cause, String reason, Actor by) {
    Instant now = clock.instant();
    Evaluation after = before.leave(out, cause, reason.strip(), now);
    store.update(after, out);
    events.publishEvent(
        new EvaluationEvents.AssessorLeft(
            before.id(), out, cause, reason.strip(), before.agreesAlready(), by.id(), now));
    points.settle(before, out, by.id());
  }

  private Evaluation seen(CaseId id, int version) {
    Evaluation evaluation = rounds.lock(id);
    if (evaluation.version() != version) {
      throw new Stale(id);
    }
    return evaluation;
  }
}
