package org.zhiheng.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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

  private final OwnFiles own;
  private final ApplicationFiles files;
  private final DeclarationStore declarations;
  private final Applications applications;
  private final CaseSchemes schemes;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  Submissions(
      OwnFiles own,
      ApplicationFiles files,
      DeclarationStore declarations,
      Applications applications,
      CaseSchemes schemes,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.own = own;
    this.files = files;
    this.declarations = declarations;
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
    if (!own.begin(application, by.name())) {
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
        ? ApplicationRules.whyNotStart(
            by, applications.trustedOfPerson(by.person()), entitlement(by))
        : List.of(ApplicationRefusal.NO_SCHEME_IN_FORCE.because());
  }

  /** What an application of the actor would be today, and until when it has to wait (clause 9). */
  @Transactional(readOnly = true)
  public Entitlement entitlement(Actor by) {
    return KindRules.on(
        clock.today(), applications.certificates(by.person()), schemes.forWaits().periods());
  }

  /**
   * What kind of application a file makes: by the certificates of today as long as it is with its
   * applicant, afterwards as it was handed in and reviewed.
   */
  @Transactional(readOnly = true)
  public ApplicationKind kind(Dossier dossier) {
    Application application = dossier.application();
    Optional<Scheme> scheme = schemes.find(application.schemeId());
    return application.stage().isWithApplicant() && scheme.isPresent()
        ? entitlement(dossier, scheme.get()).kind()
        : application.kind();
  }

  public void declare(CaseId id, Declarations typed, Actor by) {
    own.changeable(id, by);
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
    // only a draft can stand beside a case that was taken up again
    if (application.stage() == ApplicationStage.DRAFT) {
      refusals.addAll(
          ApplicationRules.whyNotBeside(
              application.id(), applications.trustedOfPerson(application.person())));
    }
    if (application.stage().isWithApplicant()) {
      refusals.addAll(entitlement(dossier, scheme.get()).waits());
      refusals.addAll(applications.whyNotPrint(dossier));
    }
    return refusals;
  }

  /** Hands the file in, for the first time or again, and freezes it. */
  public Application submit(CaseId id, int version, Actor by) {
    Application seen = own.own(id, by).seen(version);
    Dossier dossier = files.dossier(seen);
    Refused.unlessEmpty(whyNotSubmit(dossier));
    Instant now = clock.now();
    Scheme scheme = applications.scheme(seen);
    LocalDate dueOn = clock.dueIn(scheme.limits().formalReview());
    String number = seen.number() == null ? own.nextNumber(clock.today()) : seen.number();
    Application submitted = seen.of(entitlement(dossier, scheme).kind()).submit(number, now, dueOn);
    files.update(submitted);
    files.freeze(dossier.of(submitted), now);
    events.publishEvent(
        new ApplicationEvents.ApplicationSubmitted(
            id,
            number,
            dossier.person().person().name(),
            dossier.organisation().name(),
            dueOn,
            by.id(),
            now));
    return submitted;
  }

  /** Takes the application back, until the decision; the applicant may start another. */
  public void withdraw(CaseId id, int version, Actor by) {
    Application seen = own.own(id, by).seen(version);
    Refused.unlessEmpty(whyNotWithdraw(seen));
    files.update(seen.withdraw());
    events.publishEvent(
        new ApplicationEvents.ApplicationWithdrawn(id, false, by.id(), clock.now()));
  }

  @Transactional(readOnly = true)
  public List<Refusal> whyNotWithdraw(Application application) {
    boolean decided = applications.taken(application.id()).contains(LaterStep.DECIDED);
    return ApplicationRules.whyNotWithdraw(application, decided);
  }

  private Entitlement entitlement(Dossier dossier, Scheme scheme) {
    return KindRules.on(clock.today(), applications.certificates(dossier), scheme.periods());
  }
}
