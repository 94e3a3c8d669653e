package org.zhiheng.certificate;

import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.zhiheng.application.Applications;
import org.zhiheng.certificate.CertificateEvents.CertificateIssued;
import org.zhiheng.certificate.CertificateEvents.CertificateReissued;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Settings;
import org.zhiheng.scheme.Scheme;

/**
 * Draws the papers of editions once they are issued, in a transaction of its own. The register of
 * events keeps what is to be drawn and hands it over again when drawing failed, so that a decision
 * waits neither for a font nor for a disk.
 */
@Component
class PaperDrawing {

  private final CertificateStore store;
  private final EditionStore editions;
  private final Applications applications;
  private final Documents documents;
  private final CertificatePaper paper;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final Settings settings;

  PaperDrawing(
      CertificateStore store,
      EditionStore editions,
      Applications applications,
      Documents documents,
      CertificatePaper paper,
      ApplicationEventPublisher events,
      Clock clock,
      Settings settings) {
    this.store = store;
    this.editions = editions;
    this.applications = applications;
    this.documents = documents;
    this.paper = paper;
    this.events = events;
    this.clock = clock;
    this.settings = settings;
  }

  @ApplicationModuleListener
  void draw(CertificateIssued issued) {
    draw(new CertificateNumber(issued.number()), 1);
  }

  @ApplicationModuleListener
  void draw(CertificateReissued reissued) {
    draw(new CertificateNumber(reissued.number()), reissued.edition());
  }

  /** Draws an edition unless that was done: an event may be handed over twice. */
  private void draw(CertificateNumber number, int wanted) {
    Edition edition = editions.lock(number, wanted).orElseThrow(() -> new NotFound(number));
    if (edition.paper() != null) {
      return;
    }
    Certificate certificate = store.find(number).orElseThrow(() -> new NotFound(number));
    byte[] drawn = paper.draw(facts(certificate, edition));
    String name = wanted == 1 ? number + ".pdf" : number + "-" + wanted + ".pdf";
    Document document = documents.issue(name, "application/pdf", drawn, edition.issuedBy());
    editions.drawn(number, wanted, document.id(), clock.instant());
    CaseId id = certificate.caseId();
    events.publishEvent(
        new CertificateEvents.PaperDrawn(
            id, number.value(), wanted, edition.issuedBy(), clock.instant()));
  }

  private CertificateFacts facts(Certificate certificate, Edition edition) {
    Scheme scheme = applications.scheme(applications.findTrusted(certificate.caseId()));
    return new CertificateFacts(
        edition.holderName(),
        edition.organisationName(),
        certificate.grade(),
        edition.bodyName(),
        certificate.decidedOn(),
        certificate.validity(),
        certificate.number(),
        scheme.name().zh(),
        certificate.schemeCode(),
        settings.publicUrl() + "/registry/" + certificate.number(),
        settings.demo());
  }
}
