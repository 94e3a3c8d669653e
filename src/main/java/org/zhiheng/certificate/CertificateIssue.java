package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.application.Dossier;
import org.zhiheng.body.Bodies;
import org.zhiheng.body.Body;
import org.zhiheng.decision.DecisionEvents.CertificationGranted;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Settings;
import org.zhiheng.scheme.Scheme;

/** Draws the certificate that a decision grants, in the transaction of that decision (8.4). */
@Component
class CertificateIssue {

  private final CertificateStore store;
  private final Applications applications;
  private final Bodies bodies;
  private final Documents documents;
  private final ApplicationEventPublisher events;
  private final String publicUrl;
  private final boolean demo;
  private final CertificatePaper paper = new CertificatePaper();

  CertificateIssue(
      CertificateStore store,
      Applications applications,
      Bodies bodies,
      Documents documents,
      ApplicationEventPublisher events,
      Settings settings) {
    this.store = store;
    this.applications = applications;
    this.bodies = bodies;
    this.documents = documents;
    this.events = events;
    this.publicUrl = settings.publicUrl();
    this.demo = settings.demo();
  }

  /**
   * Issues the certificate.
   *
   * @throws Refused when it cannot be drawn; then the vote that granted it did not happen either
   */
  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void issue(CertificationGranted granted) {
    Dossier dossier = applications.trustedDossier(granted.caseId());
    Scheme scheme = applications.scheme(dossier.application());
    CertificateFacts facts = facts(granted, dossier, scheme);
    byte[] drawn = paper.draw(facts);
    Document document =
        documents.issue(facts.number() + ".pdf", "application/pdf", drawn, granted.by());
    store.insert(certificate(granted, dossier, scheme, facts, document), granted.at());
    events.publishEvent(
        new CertificateEvents.CertificateIssued(
            granted.caseId(), facts.number().value(), granted.grade(), granted.by(), granted.at()));
  }

  private CertificateFacts facts(CertificationGranted granted, Dossier dossier, Scheme scheme) {
    Body body =
        bodies.find().orElseThrow(() -> new Refused(List.of(CertificateRefusal.NO_BODY.because())));
    LocalDate decidedOn = granted.decidedOn();
    int year = decidedOn.getYear();
    CertificateNumber number = CertificateNumber.of(year, store.nextPlace(year));
    return new CertificateFacts(
        dossier.person().person().name(),
        dossier.organisation().name(),
        granted.grade(),
        body.name(),
        decidedOn,
        Validity.of(decidedOn, scheme.periods().validityYears()),
        number,
        scheme.name().zh(),
        scheme.code(),
        publicUrl + "/registry/" + number,
        demo);
  }

  private static Certificate certificate(
      CertificationGranted granted,
      Dossier dossier,
      Scheme scheme,
      CertificateFacts facts,
      Document document) {
    return new Certificate(
        facts.number(),
        granted.caseId(),
        dossier.application().applicant(),
        facts.holder(),
        facts.organisation(),
        facts.grade(),
        facts.body(),
        scheme.id(),
        facts.schemeNumber(),
        facts.decidedOn(),
        facts.validity(),
        CertificateState.ACTIVE,
        document.id(),
        1,
        1);
  }
}
