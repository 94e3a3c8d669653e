package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Validity;
import org.zhiheng.scheme.Periods;
import org.zhiheng.surveillance.Reminder.Due;

/** Clauses 9.2 and 9.4 with C2 and C5: which reminders of a certificate are to be given today. */
final class ReminderRules {

  private ReminderRules() {}

  /**
   * What is to be given.
   *
   * @param own the periods that the certificate lives by
   * @param applications those that a renewal would meet
   */
  static List<Due> dueOn(
      LocalDate today, RemindedCertificate certificate, Periods own, Periods applications) {
    return Stream.concat(
            renewal(today, certificate, applications).stream(),
            CertificateYear.of(certificate.validity()).stream()
                .flatMap(year -> education(today, year, certificate, own).stream()))
        .filter(due -> !certificate.given().contains(due.reminder()))
        .toList();
  }

  /** Whoever has applied, or may not use the certificate, is not reminded to renew it. */
  private static Optional<Due> renewal(
      LocalDate today, RemindedCertificate certificate, Periods periods) {
    if (certificate.renewing() || certificate.state() != CertificateState.ACTIVE) {
      return Optional.empty();
    }
    Validity validity = certificate.validity();
    return RenewalRules.dueOn(today, validity, periods.reminderMonths())
        .map(months -> new Reminder(ReminderKind.RENEWAL, 0, months).endingOn(validity.through()));
  }

  private static Optional<Due> education(
      LocalDate today, CertificateYear year, RemindedCertificate certificate, Periods periods) {
    if (certificate.handedIn(year.number()) >= periods.educationPerYear()) {
      return Optional.empty();
    }
    if (today.isAfter(year.through())) {
      var missed = new Reminder(ReminderKind.YEAR_MISSED, year.number(), 0);
      return Optional.of(missed.endingOn(year.through()));
    }
    var span = new Validity(year.from(), year.through());
    return RenewalRules.dueOn(today, span, periods.educationReminderMonths())
        .map(
            months ->
                new Reminder(ReminderKind.EDUCATION, year.number(), months)
                    .endingOn(year.through()));
  }
}
