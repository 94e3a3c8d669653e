package org.zhiheng.surveillance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Applications;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.Actor;
import org.zhiheng.scheme.Periods;

/**
 * What holders may do with their certificates (9.4 to 9.7), for anybody who may see a certificate.
 */
@Service
@Transactional(readOnly = true)
public class Outlooks {

  private final Certificates certificates;
  private final Applications applications;
  private final EducationStore education;
  private final SchemeTerms terms;
  private final Clock clock;

  Outlooks(
      Certificates certificates,
      Applications applications,
      EducationStore education,
      SchemeTerms terms,
      Clock clock) {
    this.certificates = certificates;
    this.applications = applications;
    this.education = education;
    this.terms = terms;
    this.clock = clock;
  }

  /**
   * The outlook of a certificate.
   *
   * @param asked a later day that the body's staff wants to look at; today for everybody else
   */
  public Outlook of(CertificateNumber number, @Nullable LocalDate asked, Actor reader) {
    Certificate certificate = certificates.find(number, reader);
    LocalDate today = LocalDate.now(clock);
    boolean ahead = asked != null && asked.isAfter(today) && reader.isStaff();
    return on(asked != null && ahead ? asked : today, certificate, reader);
  }

  private Outlook on(LocalDate day, Certificate certificate, Actor reader) {
    Periods periods = terms.ofApplications();
    List<PriorCertificate> held = applications.certificates(certificate.holder());
    return new Outlook(
        certificate,
        day,
        OptionRules.on(day, certificate, held, periods),
        EducationRules.standings(
            certificate,
            education.of(certificate.number()),
            terms.of(certificate).educationPerYear(),
            day),
        TimelineRules.of(
            certificate, certificates.history(certificate.number(), reader), periods, day),
        RenewalRules.reminderDays(certificate.validity(), periods),
        held.isEmpty() ? certificate.number().value() : held.getFirst().number());
  }
}
