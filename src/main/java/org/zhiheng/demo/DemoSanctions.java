package org.zhiheng.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.complaint.Complaints;
import org.zhiheng.complaint.FilingText;
import org.zhiheng.complaint.Filings;
import org.zhiheng.complaint.Sender;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.surveillance.sanction.Attachment;
import org.zhiheng.surveillance.sanction.Incident;
import org.zhiheng.surveillance.sanction.IncidentReport;
import org.zhiheng.surveillance.sanction.Incidents;

/**
 * Events that befall holders (9.3): one that waits to be sorted, one on which a holder is heard,
 * one that somebody sent in by the public form and has not confirmed; and a complaint about the
 * body.
 */
@DemoOnly
class DemoSanctions {

  private final Certificates certificates;
  private final Incidents incidents;
  private final Filings filings;
  private final Complaints complaints;
  private final Clock clock;

  DemoSanctions(
      Certificates certificates,
      Incidents incidents,
      Filings filings,
      Complaints complaints,
      Clock clock) {
    this.certificates = certificates;
    this.incidents = incidents;
    this.filings = filings;
    this.complaints = complaints;
    this.clock = clock;
  }

  void befall(CaseId id, Actor reporter, Actor officer) {
    Incident heard = report(id, StateGround.CONDUCT, "incident.heard", reporter);
    incidents.takeUp(heard.id(), heard.version(), DemoTexts.of("incident.taken"), "", officer);
    report(id, StateGround.DISHONESTY, "incident.received", reporter);
    filings.send(
        FilingText.event(
            StateGround.DISHONESTY, number(id), LocalDate.now(clock), DemoTexts.of("filing"), ""),
        new Sender(DemoTexts.of("filing.sender"), "demo@example.org"));
    complain();
  }

  /** Its receipt has a number before the first that a year gives. */
  private void complain() {
    complaints.trustedReceive(
        FilingText.complaint("", DemoTexts.of("complaint")),
        new Sender(DemoTexts.of("filing.sender"), "demo@example.org"),
        "R%d-0000".formatted(LocalDate.now(clock).getYear()));
  }

  private String number(CaseId id) {
    return certificates.trustedOfCase(id).orElseThrow().number().value();
  }

  private Incident report(CaseId id, StateGround kind, String story, Actor by) {
    var report =
        new IncidentReport(kind, number(id), LocalDate.now(clock), DemoTexts.of(story), "");
    var proof = new ByteArrayInputStream(SamplePdf.of("Demonstration sample of " + story));
    return incidents.report(
        report, List.of(new Attachment(DemoTexts.of("education.file"), proof)), by);
  }
}
