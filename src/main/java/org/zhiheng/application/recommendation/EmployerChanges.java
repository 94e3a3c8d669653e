package org.zhiheng.application.recommendation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationFiles;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.EmployerChange;
import org.zhiheng.application.Ending;
import org.zhiheng.application.LaterStep;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.OfficeClock;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.organisation.CreditCode;

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

  private final ApplicationFiles files;
  private final EmployerChangeStore changes;
  private final RecommendationStore recommendations;
  private final CaseTies ties;
  private final NewEmployers employers;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  EmployerChanges(
      ApplicationFiles files,
      EmployerChangeStore changes,
      RecommendationStore recommendations,
      CaseTies ties,
      NewEmployers employers,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.changes = changes;
    this.recommendations = recommendations;
    this.ties = ties;
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
    List<Refusal> refusals =
        new ArrayList<>(EmployerRules.whyNotWrite(dossier, to, leftOn, clock.today()));
    refusals.addAll(employers.whyNotIntroduce(told));
    Refused.unlessEmpty(refusals);
    employers.introduce(told, by);
    Instant now = clock.now();
    LocalDate dueOn = clock.dueIn(files.scheme(application).limits().supplement());
    changes.insert(
        id, new EmployerChange(application.organisation(), to, leftOn, dueOn, by.id(), now), by);
    Application moved = application.employedBy(to);
    files.update(moved);
    Dossier after = files.dossier(moved);
    files.name(after);
    recommendations.request(id, to, now);
    events.publishEvent(
        new ApplicationEvents.EmployerChanged(
            id,
            application.organisation().value(),
            to.value(),
            after.organisation().name(),
            dueOn,
            employers.speakFor(to),
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
    files.end(application, new Ending(ground, by.id(), by.person(), clock.now()), null);
  }

  /** Whether somebody can sign in who speaks for the organisation whose recommendation is due. */
  @Transactional(readOnly = true)
  public boolean isSpokenFor(Dossier dossier) {
    return employers.speakFor(dossier.application().organisation());
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotTell(Dossier dossier, Actor by) {
    Application application = dossier.application();
    boolean decided = files.taken(application.id()).contains(LaterStep.DECIDED);
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
    return files.dossier(
        files.lock(id, application -> by.is(application.person()) || isOffice(application, by)));
  }

  private static boolean isOffice(Application application, Actor by) {
    return application.submittedAt() != null && by.handlesCases();
  }
}
