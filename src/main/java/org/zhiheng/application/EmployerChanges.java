package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.Employers;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.organisation.Organisations;

/**
 * Changes of the applicant's employer during a case. The new organisation is asked for its
 * recommendation at once (8.1 a); as long as it is missing, nobody decides, and when it does not
 * come in time, the body may end the case.
 */
@Service
@Transactional
public class EmployerChanges {

  /** The clause that asks for the recommendation. */
  private static final String RECOMMENDATION = "8.1 a)";

  private final ApplicationStore store;
  private final EmployerChangeStore changes;
  private final RecommendationStore recommendations;
  private final CaseEnds ends;
  private final Dossiers dossiers;
  private final Applications applications;
  private final CaseTies ties;
  private final Organisations organisations;
  private final Employers employers;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  EmployerChanges(
      ApplicationStore store,
      EmployerChangeStore changes,
      RecommendationStore recommendations,
      CaseEnds ends,
      Dossiers dossiers,
      Applications applications,
      CaseTies ties,
      Organisations organisations,
      Employers employers,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.store = store;
    this.changes = changes;
    this.recommendations = recommendations;
    this.ends = ends;
    this.dossiers = dossiers;
    this.applications = applications;
    this.ties = ties;
    this.organisations = organisations;
    this.employers = employers;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Tells that the applicant has another employer; done by the applicant, or by an officer who
   * learned of it.
   */
  public void tell(CaseId id, int version, NewEmployer told, LocalDate leftOn, Actor by) {
    Dossier dossier = locked(id, by);
    Application application = dossier.application().seen(version);
    Refused.unlessEmpty(whyNotTell(dossier, by));
    CreditCode to = told.code();
    boolean known = organisations.isNamed(to);
    List<Refusal> refusals =
        new ArrayList<>(EmployerRules.whyNotWrite(dossier, to, leftOn, clock.today()));
    refusals.addAll(known ? List.of() : told.whyNotIntroduce());
    Refused.unlessEmpty(refusals);
    if (!known) {
      organisations.introduce(to, told.name(), told.address(), by);
    }
    Instant now = clock.now();
    LocalDate dueOn = clock.dueIn(applications.scheme(application).limits().supplement());
    changes.insert(
        id, new EmployerChange(application.organisation(), to, leftOn, dueOn, by.id(), now), by);
    Application moved = application.employedBy(to);
    store.update(moved);
    String name = dossiers.of(moved).organisation().name();
    store.name(moved, dossier.person().person().name(), name);
    recommendations.request(id, to, now);
    events.publishEvent(
        new ApplicationEvents.EmployerChanged(
            id,
            application.organisation().value(),
            to.value(),
            name,
            dueOn,
            employers.speakFor(to.value()),
            by.id(),
            now));
    events.publishEvent(
        new ApplicationEvents.RecommendationRequested(id, to.value(), dueOn, by.id(), now));
  }

  /** Ends the case because nobody of the new organisation recommended in time. */
  public void endUnrecommended(CaseId id, int version, Actor by) {
    Dossier dossier = locked(id, by);
    Application application = dossier.application().seen(version);
    Refused.unlessEmpty(whyNotEnd(dossier, by));
    LocalDate dueOn = dossier.done().lastEmployerChange().orElseThrow().dueOn();
    Occurrence ground = new Occurrence(RECOMMENDATION, dueOn, application.organisation().value());
    ends.end(application, ground, null, by, clock.now());
  }

  /** Whether somebody can sign in who speaks for the organisation whose recommendation is due. */
  @Transactional(readOnly = true)
  public boolean isSpokenFor(Dossier dossier) {
    return employers.speakFor(dossier.application().organisation().value());
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotTell(Dossier dossier, Actor by) {
    Application application = dossier.application();
    boolean decided = applications.taken(application.id()).contains(LaterStep.DECIDED);
    List<Refusal> refusals = new ArrayList<>(EmployerRules.whyNotTell(dossier, decided));
    if (!by.is(application.person())) {
      refusals.addAll(ties.whyNotHandle(dossier, by));
    }
    return refusals;
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotEnd(Dossier dossier, Actor by) {
    return EmployerRules.whyNotEnd(dossier, clock.today(), ties.whyNotHandle(dossier, by));
  }

  private Dossier locked(CaseId id, Actor by) {
    return dossiers.of(
        store
            .lock(id)
            .filter(application -> by.is(application.person()) || isOffice(application, by))
            .orElseThrow(() -> new NotFound(id)));
  }

  private static boolean isOffice(Application application, Actor by) {
    return application.submittedAt() != null && (by.is(Role.OFFICER) || by.is(Role.MANAGER));
  }
}
