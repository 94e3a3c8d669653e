package org.zhiheng.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;

/**
 * The evaluations of cases and their teams (8.3). Verbs on what the manager sees take the version
 * the user saw; a member's own answer takes none, as nobody else gives it.
 */
@Service
@Transactional
public class Evaluations {

  private final EvaluationStore store;
  private final SignedReports reports;
  private final Appointments appointments;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Evaluations(
      EvaluationStore store,
      SignedReports reports,
      Appointments appointments,
      Applications applications,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.reports = reports;
    this.appointments = appointments;
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /** 8.3: puts the team of an accepted application together; the leader is one of the people. */
  public Evaluation appoint(CaseId id, AccountId leader, Set<AccountId> people, Actor by) {
    Dossier dossier = applications.trustedDossier(id);
    Instant now = clock.instant();
    Refused.unlessEmpty(whyNotAppoint(dossier, leader, people));
    Evaluation evaluation = appointments.evaluation(dossier, leader, people, now);
    store.insert(evaluation);
    events.publishEvent(
        new EvaluationEvents.TeamAppointed(id, leader, evaluation.team().accounts(), by.id(), now));
    return find(id);
  }

  /** A member declares independence and confidentiality; the last one opens the scoring. */
  public void declare(CaseId id, Set<Statement> statements, Actor by) {
    Evaluation before = store.lock(id);
    Refused.unlessEmpty(StepRules.whyNotDeclare(before, by.id(), statements));
    Instant now = clock.instant();
    Evaluation after = before.declare(by.id(), statements, now);
    store.update(after);
    events.publishEvent(new EvaluationEvents.IndependenceDeclared(id, by.id(), now));
    if (after.stage() == EvaluationStage.SCORING) {
      events.publishEvent(
          new EvaluationEvents.ScoringOpened(
              id, after.team().accounts(), after.dueOn(), by.id(), now));
    }
  }

  /** A member declines with a reason and waits to be replaced. */
  public void decline(CaseId id, String reason, Actor by) {
    Evaluation before = store.lock(id);
    Refused.unlessEmpty(StepRules.whyNotDecline(before, by.id(), reason));
    Instant now = clock.instant();
    store.update(before.decline(by.id(), reason, now));
    events.publishEvent(new EvaluationEvents.AssessorDeclined(id, by.id(), now));
  }

  /** Puts somebody else in the place of a member who has not declared. */
  public void replace(CaseId id, int version, AccountId out, AccountId in, Actor by) {
    Evaluation before = store.lock(id);
    if (before.version() != version) {
      throw new Stale(id);
    }
    Candidate candidate = appointments.candidate(id, in);
    var refusals = new ArrayList<>(StepRules.whyNotReplace(before, out));
    Subject subject = Subject.of(applications.trustedDossier(id));
    TeamRules.whyNot(candidate, subject, LocalDate.now(clock)).stream()
        .map(refusal -> refusal.at("in"))
        .forEach(refusals::add);
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    store.leave(before.key(), out, now);
    store.update(before.replace(out, in, candidate.person(), candidate.name()));
    events.publishEvent(new EvaluationEvents.AssessorReplaced(id, out, in, by.id(), now));
  }

  /**
   * Opens the next round of a reported case, which waits for a team of other people from then on:
   * whoever evaluated it before has handled it.
   */
  public void newRound(CaseId id, String reason, Actor by) {
    Evaluation last = store.lock(id);
    Refused.unlessEmpty(StepRules.whyNotBeginAgain(last, reason, by));
    Instant now = clock.instant();
    int round = last.round() + 1;
    store.openRound(id, round, reason.strip(), by.id(), now);
    events.publishEvent(new EvaluationEvents.RoundOpened(id, round, reason.strip(), by.id(), now));
  }

  /** Why these people cannot be the team of a case; empty when they can. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotAppoint(Dossier dossier, AccountId leader, Set<AccountId> people) {
    CaseId id = dossier.application().id();
    var refusals = new ArrayList<>(Appointments.whyNotAppoint(dossier.application().stage()));
    if (store.find(id).isPresent()) {
      refusals.add(EvaluationRefusal.ALREADY_APPOINTED.because());
      return refusals;
    }
    refusals.addAll(appointments.whyNotTeam(dossier, leader, people, LocalDate.now(clock)));
    return refusals;
  }

  /** Everybody on the roster with what speaks against them in a case, and their workload. */
  @Transactional(readOnly = true)
  public List<Choice> choices(CaseId id) {
    return appointments.choices(applications.trustedDossier(id), LocalDate.now(clock));
  }

  /**
   * Finds an evaluation for a caller who knows that its reader may see it.
   *
   * @throws NotFound when there is none
   */
  @Transactional(readOnly = true)
  public Evaluation find(CaseId id) {
    return store.find(id).orElseThrow(() -> new NotFound(id));
  }

  /** The current round of a case; empty as long as no team was appointed for it. */
  @Transactional(readOnly = true)
  public Optional<Evaluation> ofCase(CaseId id) {
    return store.find(id);
  }

  /**
   * Finds an evaluation for a reader.
   *
   * @throws NotFound when there is none, or none that the reader may see
   */
  @Transactional(readOnly = true)
  public Evaluation findFor(CaseId id, Actor reader) {
    return store.find(id).filter(mayBeSeenBy(reader)).orElseThrow(() -> new NotFound(id));
  }

  /** What a reader may see, the most urgent first. */
  @Transactional(readOnly = true)
  public List<Evaluation> listFor(Actor reader) {
    return store.all().stream().filter(mayBeSeenBy(reader)).toList();
  }

  /**
   * The edition of the report that was signed last, for a caller who knows that its reader may see
   * it.
   *
   * @throws NotFound when none is signed
   */
  @Transactional(readOnly = true)
  public Report report(CaseId id) {
    return reports.find(id).orElseThrow(() -> new NotFound(id));
  }

  /** Everybody who ever was in a team of a case, in whichever round, those who left too. */
  @Transactional(readOnly = true)
  public Set<PersonId> evaluators(CaseId id) {
    return store.evaluators(id);
  }

  private static Predicate<Evaluation> mayBeSeenBy(Actor reader) {
    return evaluation -> AccessRules.maySee(evaluation, reader);
  }
}
