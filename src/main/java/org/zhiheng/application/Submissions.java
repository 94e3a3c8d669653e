package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.organisation.CreditCode;
import org.zhiheng.scheme.Scheme;

/**
 * How applicants begin an application, declare, hand it in and take it back.
 *
 * <p>Verbs throw {@link org.zhiheng.kernel.NotFound} for an application that is not the actor's
 * own, {@link Refused} with what speaks against them, and {@link org.zhiheng.kernel.Stale} when
 * somebody else was faster.
 */
@Service
@Transactional
public class Submissions {

  private final OwnFiles files;
  private final ApplicationStore store;
  private final DeclarationStore declarations;
  private final SnapshotStore snapshots;
  private final Dossiers dossiers;
  private final Applications applications;
  private final CaseSchemes schemes;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  Submissions(
      OwnFiles files,
      ApplicationStore store,
      DeclarationStore declarations,
      SnapshotStore snapshots,
      Dossiers dossiers,
      Applications applications,
      CaseSchemes schemes,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.store = store;
    this.declarations = declarations;
    this.snapshots = snapshots;
    this.dossiers = dossiers;
    this.applications = applications;
    this.schemes = schemes;
    this.events = events;
    this.clock = clock;
  }

  /** Begins an application by the scheme in force today of those that the body evaluates by. */
  public CaseId start(Actor by) {
    String organisation = by.organisation();
    List<Refusal> whyNot = whyNotStart(by);
    if (organisation == null || !whyNot.isEmpty()) {
      throw new Refused(whyNot);
    }
    Application application =
        Application.start(
            by,
            new CreditCode(organisation),
            schemes.forNewCase().orElseThrow(),
            entitlement(by).kind(),
            clock.now());
    if (!store.insert(application, by.name())) {
      throw new Refused(List.of(ApplicationRefusal.ALREADY_OPEN.because(ApplicationStage.DRAFT)));
    }
    events.publishEvent(
        new ApplicationEvents.ApplicationStarted(
            application.id(), by.name(), by.id(), application.startedAt()));
    return application.id();
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotStart(Actor by) {
    return schemes.forNewCase().isPresent()
        ? ApplicationRules.whyNotStart(by, applications.ofPerson(by.person()), entitlement(by))
        : List.of(ApplicationRefusal.NO_SCHEME_IN_FORCE.because());
  }

  /** What an application of the actor would be today, and until when it has to wait (clause 9). */
  @Transactional(readOnly = true)
  public Entitlement entitlement(Actor by) {
    return KindRules.on(
        clock.today(), applications.certificates(by.person()), schemes.forWaits().periods());
  }

  public void declare(CaseId id, Declarations typed, Actor by) {
    files.changeable(id, by);
    Refused.unlessEmpty(ApplicationRules.whyNotDeclare(typed));
    declarations.save(id, typed);
    List<String> given = typed.given().stream().map(Enum::name).sorted().toList();
    events.publishEvent(new ApplicationEvents.DeclarationsGiven(id, given, by.id(), clock.now()));
  }

  /** What is missing before the file may be submitted; see {@link ApplicationRules}. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotSubmit(Dossier dossier) {
    Application application = dossier.application();
    Optional<Scheme> scheme = schemes.find(application.schemeId());
    List<Refusal> changed =
        ApplicationRules.whyNotUse(application, scheme, schemes.offers(application.schemeId()));
    if (scheme.isEmpty() || !changed.isEmpty()) {
      return changed;
    }
    List<Refusal> refusals =
        new ArrayList<>(ApplicationRules.whyNotSubmit(dossier, scheme.get(), clock.today()));
    if (application.stage().isWithApplicant()) {
      refusals.addAll(entitlement(application, scheme.get()).waits());
      refusals.addAll(applications.whyNotPrint(dossier));
    }
    return refusals;
  }

  /** Hands the file in, for the first time or again, and freezes it. */
  public Application submit(CaseId id, int version, Actor by) {
    Application seen = files.own(id, by).seen(version);
    Dossier dossier = dossiers.of(seen);
    Refused.unlessEmpty(whyNotSubmit(dossier));
    Instant now = clock.now();
    Scheme scheme = applications.scheme(seen);
    LocalDate dueOn = clock.dueIn(scheme.limits().formalReview());
    String number = seen.number() == null ? nextNumber(clock.today()) : seen.number();
    Application submitted = seen.of(entitlement(seen, scheme).kind()).submit(number, now, dueOn);
    store.update(submitted);
    snapshots.save(id, SnapshotForm.of(dossier.person(), dossier.organisation()), now);
    String applicantName = dossier.person().person().name();
    String organisationName = dossier.organisation().name();
    store.name(submitted, applicantName, organisationName);
    events.publishEvent(
        new ApplicationEvents.ApplicationSubmitted(
            id, number, applicantName, organisationName, dueOn, by.id(), now));
    return submitted;
  }

  /** Takes the application back, until the decision; the applicant may start another. */
  public void withdraw(CaseId id, int version, Actor by) {
    Application seen = files.own(id, by).seen(version);
    Refused.unlessEmpty(whyNotWithdraw(seen));
    store.update(seen.withdraw());
    events.publishEvent(new ApplicationEvents.ApplicationWithdrawn(id, by.id(), clock.now()));
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotWithdraw(Application application) {
    boolean decided = applications.taken(application.id()).contains(LaterStep.DECIDED);
    return ApplicationRules.whyNotWithdraw(application, decided);
  }

  private Entitlement entitlement(Application application, Scheme scheme) {
    return KindRules.on(
        clock.today(), applications.certificates(application.person()), scheme.periods());
  }

  private String nextNumber(LocalDate today) {
    int year = today.getYear();
    return String.format(Locale.ROOT, "%d-%06d", year, store.nextNumber(year));
  }
}
