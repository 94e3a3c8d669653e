package org.zhiheng.evaluation.team;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.AccessRules;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.EvaluationEvents;
import org.zhiheng.evaluation.EvaluationRefusal;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.evaluation.Statement;
import org.zhiheng.evaluation.StepRules;
import org.zhiheng.evaluation.round.OpenPoints;
import org.zhiheng.evaluation.round.Rounds;
import org.zhiheng.identity.PeopleQuery;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;

/**
 * The evaluations of cases and their teams (8.3). Verbs on what the manager sees take the version
 * the user saw; a member's own answer takes none, as nobody else gives it.
 */
@Service
@Transactional
public class Evaluations {

  private final Rounds rounds;
  private final TeamStore store;
  private final EvaluationListStore lists;
  private final Appointments appointments;
  private final OpenPoints points;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Evaluations(
      Rounds rounds,
      TeamStore store,
      EvaluationListStore lists,
      Appointments appointments,
      OpenPoints points,
      Applications applications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.store = store;
    this.lists = lists;
    this.appointments = appointments;
    this.points = points;
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /** 8.3: puts the team of an accepted application together, where nobody is to be kept off. */
  public Evaluation appoint(CaseId id, AccountId leader, Set<AccountId> people, Actor by) {
    return appoint(id, leader, people, "", by);
  }

  /**
   * 8.3: puts the team of an accepted application together; the leader is one of the people.
   *
   * @param weighed why somebody is taken whom the applicant asks to keep off; else blank
   */
  public Evaluation appoint(
      CaseId id, AccountId leader, Set<AccountId> people, String weighed, Actor by) {
    store.lockCase(id);
    var refusals = new ArrayList<>(appointments.whyNotManage(id, by));
    refusals.addAll(whyNotAppoint(id));
    Refused.unlessEmpty(refusals);
    Dossier dossier = applications.trustedDossier(id);
    Instant now = clock.instant();
    Refused.unlessEmpty(
        appointments.whyNotTeam(dossier, leader, people, weighed, LocalDate.now(clock)));
    Evaluation evaluation = appointments.evaluation(dossier, leader, people, now);
    store.insert(evaluation, weighed.strip(), by.id());
    events.publishEvent(
        new EvaluationEvents.TeamAppointed(
            id, leader, evaluation.team().accounts(), weighed.strip(), by.id(), now));
    return findTrusted(id);
  }

  /**
   * A member declares independence and confidentiality; the last one opens the scoring, and who
   * comes later opens it for themselves.
   */
  public void declare(CaseId id, Set<Statement> statements, Actor by) {
    Evaluation before = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotDeclare(before, by.id(), statements));
    Instant now = clock.instant();
    Evaluation after = before.declare(by.id(), statements, now);
    store.update(after, by.id());
    events.publishEvent(new EvaluationEvents.IndependenceDeclared(id, by.id(), now));
    if (after.stage() == EvaluationStage.SCORING) {
      boolean first = before.stage() == EvaluationStage.DECLARING;
      Set<AccountId> assessors = first ? after.team().accounts() : Set.of(by.id());
      events.publishEvent(
          new EvaluationEvents.ScoringOpened(id, assessors, after.dueOn(), by.id(), now));
    }
  }

  /** A member declines with a reason and waits to be replaced. */
  public void decline(CaseId id, String reason, Actor by) {
    Evaluation before = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotDecline(before, by.id(), reason));
    Instant now = clock.instant();
    store.update(before.decline(by.id(), reason, now), by.id());
    events.publishEvent(new EvaluationEvents.AssessorDeclined(id, by.id(), now));
  }

  /**
   * Opens the next round of a reported case, which waits for a team of other people from then on:
   * whoever evaluated it before has handled it. It is the effect of an upheld appeal and called by
   * nothing else; the appeal's own rules say who decides that.
   */
  public void newRound(CaseId id, String reason, AccountId by) {
    Evaluation last = rounds.lock(id);
    Refused.unlessEmpty(StepRules.whyNotBeginAgain(last, reason));
    Instant now = clock.instant();
    int round = last.round() + 1;
    store.openRound(id, round, reason.strip(), by, now);
    events.publishEvent(new EvaluationEvents.RoundOpened(id, round, reason.strip(), by, now));
  }

  /** Whether a case waits for a team that this manager may put together. */
  @Transactional(readOnly = true)
  public boolean awaitsTeam(CaseId id, Actor by) {
    return appointments.manages(id, by) && whyNotAppoint(id).isEmpty();
  }

  /** What speaks against appointing any team for a case now. */
  private List<Refusal> whyNotAppoint(CaseId id) {
    ApplicationStage stage = applications.findTrusted(id).stage();
    var refusals = new ArrayList<>(Appointments.whyNotAppoint(stage, rounds.current(id)));
    if (rounds.find(id).isPresent()) {
      refusals.add(EvaluationRefusal.ALREADY_APPOINTED.because());
    }
    return refusals;
  }

  /**
   * People of the roster with what speaks against them in a case, and their workload: who was
   * chosen already and those with the least to do.
   *
   * @throws NotFound for those who may not manage the case
   */
  @Transactional(readOnly = true)
  public List<Choice> choices(CaseId id, PeopleQuery query, Actor by) {
    if (!appointments.manages(id, by)) {
      throw new NotFound(id);
    }
    return appointments.choices(id, query, LocalDate.now(clock));
  }

  /**
   * Finds an evaluation for a caller who knows that its reader may see it.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public Evaluation findTrusted(CaseId id) {
    return rounds.find(id).orElseThrow(() -> new NotFound(id));
  }

  /** The current round of a case; empty as long as no team was appointed for it. */
  @Transactional(readOnly = true)
  public Optional<Evaluation> trustedOfCase(CaseId id) {
    return rounds.find(id);
  }

  /**
   * Finds an evaluation for a reader.
   *
   * @throws NotFound when there is none, or none that the reader may see
   */
  @Transactional(readOnly = true)
  public Evaluation find(CaseId id, Actor reader) {
    return rounds
        .find(id)
        .filter(evaluation -> AccessRules.maySee(evaluation, reader))
        .orElseThrow(() -> new NotFound(id));
  }

  /** What a reader may see and fits a query, the most urgent first. */
  @Transactional(readOnly = true)
  public Slice<EvaluationLine> list(EvaluationQuery query, Actor reader) {
    return lists.page(query, reader);
  }

  /**
   * Whether something about a member of the team is to be settled before the case goes on (P15),
   * for a caller who guards what follows from it.
   */
  @Transactional(readOnly = true)
  public boolean isStopped(CaseId id) {
    return !points.of(rounds.get(id)).isEmpty();
  }

  /** Everybody who ever was in a team of a case, in whichever round, those who left too. */
  @Transactional(readOnly = true)
  public Set<PersonId> evaluators(CaseId id) {
    return rounds.evaluators(id);
  }
}
