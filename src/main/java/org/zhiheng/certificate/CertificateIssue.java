package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.KindRules;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.decision.DecisionEvents.TookEffect;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.scheme.Scheme;

/**
 * Awards the certificate that a decision grants, in the transaction in which that takes effect
 * (8.4, P11): number, validity and facts. The paper is drawn afterwards.
 */
@Component
class CertificateIssue {

  private final CertificateStore store;
  private final NumberStore numbers;
  private final EditionStore editions;
  private final StateChangeStore changes;
  private final StateChanges states;
  private final Applications applications;
  private final Bodies bodies;
  private final ApplicationEventPublisher events;

  CertificateIssue(
      CertificateStore store,
      NumberStore numbers,
      EditionStore editions,
      StateChangeStore changes,
      StateChanges states,
      Applications applications,
      Bodies bodies,
      ApplicationEventPublisher events) {
    this.store = store;
    this.numbers = numbers;
    this.editions = editions;
    this.changes = changes;
    this.states = states;
    this.applications = applications;
    this.bodies = bodies;
    this.events = events;
  }

  /**
   * Awards the certificate.
   *
   * @throws Refused when there is no body to award it; then the decision does not take effect
   *     either
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void issue(TookEffect granted) {
    Dossier dossier = applications.trustedDossier(granted.caseId());
    Application application = dossier.application();
    List<Certificate> running = store.lockRunning(application.person());
    List<PriorCertificate> held = applications.certificates(application.person());
    Refused.unlessEmpty(whyNot(application, held, granted.on()));
    Certificate certificate = certificate(granted, dossier, held);
    running.stream()
        .filter(older -> overlaps(older, certificate))
        .forEach(older -> supersede(older, certificate, granted));
    store.insert(certificate);
    editions.insert(certificate.number(), certificate.paper());
    changes.insert(certificate.number(), awarded(certificate, granted));
    events.publishEvent(
        new CertificateEvents.CertificateIssued(
            granted.caseId(),
            certificate.number().value(),
            granted.grade(),
            granted.by(),
            granted.at()));
  }

  private void supersede(Certificate older, Certificate newer, TookEffect granted) {
    Refused.unlessEmpty(StateRules.whyNotSupersede(older, newer, granted.on()));
    states.supersede(older, newer.number(), granted.decidedBy());
  }

  /** C8, once nobody can suspend what runs any more: a sanction is not undone by what follows. */
  private List<Refusal> whyNot(
      Application application, List<PriorCertificate> held, LocalDate today) {
    return KindRules.whyNotAward(
        application.kind(), today, held, applications.scheme(application).periods());
  }

  private Certificate certificate(
      TookEffect granted, Dossier dossier, List<PriorCertificate> held) {
    Application application = dossier.application();
    Scheme scheme = applications.scheme(application);
    LocalDate decided = Validity.beginsOn(scheme, granted.decidedOn(), granted.on());
    LocalDate from =
        KindRules.barredBefore(application.kind(), held, scheme.periods())
            .filter(decided::isBefore)
            .orElse(decided);
    boolean renewal = application.kind() == ApplicationKind.RENEWAL;
    return new Certificate(
        number(granted),
        application.id(),
        granted.round(),
        application.applicant(),
        application.person(),
        granted.grade(),
        scheme.id(),
        scheme.code(),
        granted.decidedOn(),
        Validity.of(
            renewal ? afterLast(from, application) : from, scheme.periods().validityYears()),
        CertificateState.ACTIVE,
        granted.on(),
        edition(granted, dossier),
        1);
  }

  private CertificateNumber number(TookEffect granted) {
    String prefix = bodies.prefix().orElseThrow(CertificateIssue::nobody);
    return numbers.next(prefix, granted.on().getYear());
  }

  private Edition edition(TookEffect granted, Dossier dossier) {
    Body body = bodies.find().orElseThrow(CertificateIssue::nobody);
    return new Edition(
        1,
        dossier.person().person().name(),
        dossier.organisation().code().value(),
        dossier.organisation().name(),
        body.name(),
        EditionCause.FIRST,
        "",
        granted.decidedBy(),
        granted.at(),
        null);
  }

  private static StateChange awarded(Certificate certificate, TookEffect granted) {
    return new StateChange(
        null,
        CertificateState.ACTIVE,
        certificate.since(),
        StateGround.AWARDED,
        "",
        granted.decidedBy(),
        granted.at());
  }

  /**
   * C6: a renewal decided early begins on the day after the old certificate ends, also when that
   * one expired while the decision stood on public notice.
   */
  private LocalDate afterLast(LocalDate from, Application application) {
    return store
        .lastDay(application.person())
        .map(last -> last.plusDays(1))
        .filter(day -> day.isAfter(from))
        .orElse(from);
  }

  /** C10: an upgrade or a reinstatement takes the place at once of what still runs. */
  private static boolean overlaps(Certificate older, Certificate newer) {
    return !older.validity().through().isBefore(newer.validity().from());
  }

  private static Refused nobody() {
    return new Refused(List.of(CertificateRefusal.NO_BODY.because()));
  }
}
