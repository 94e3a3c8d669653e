package org.zhiheng.paper;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.paper.Issuing.Act;
import org.zhiheng.surveillance.SurveillanceEvents.HolderReminded;

/** What holders are reminded of (9.2, 9.4, C2, C5): each once, as the reminder itself is. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReminderPapers {

  private final Issuing issuing;
  private final Certificates certificates;

  ReminderPapers(Issuing issuing, Certificates certificates) {
    this.issuing = issuing;
    this.certificates = certificates;
  }

  @EventListener
  public void on(HolderReminded event) {
    Certificate certificate =
        certificates.findTrusted(new CertificateNumber(event.number())).orElseThrow();
    String reference =
        String.join(
            "/",
            event.number(),
            event.kind().name(),
            String.valueOf(event.year()),
            String.valueOf(event.months()));
    issuing.issue(
        new Act(PaperKind.REMINDER, event.caseId(), reference, event.by(), event.at()),
        certificate.holderName(),
        draft -> {
          draft.text("paper.reminder", certificate.number(), certificate.grade());
          switch (event.kind()) {
            case RENEWAL -> draft.text("paper.reminder.renewal", draft.day(event.last()));
            case EDUCATION ->
                draft.text("paper.reminder.education", event.year(), draft.day(event.last()));
            case YEAR_MISSED ->
                draft.text("paper.reminder.missed", event.year(), draft.day(event.last()));
          }
        });
  }
}
