package org.zhiheng.surveillance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.application.MissedYear;
import org.zhiheng.application.MissedYears;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.surveillance.YearStanding.Progress;

/** Tells those who re-evaluate a holder which years lack continuing education (9.2, C2). */
@Component
class MissedEducation implements MissedYears {

  private final Certificates certificates;
  private final EducationStore store;
  private final SchemeTerms terms;
  private final Clock clock;

  MissedEducation(Certificates certificates, EducationStore store, SchemeTerms terms, Clock clock) {
    this.certificates = certificates;
    this.store = store;
    this.terms = terms;
    this.clock = clock;
  }

  @Override
  public List<MissedYear> of(PersonId person) {
    LocalDate today = LocalDate.now(clock);
    return store
        .lastOf(person, today)
        .flatMap(certificates::findTrusted)
        .map(certificate -> missed(certificate, today))
        .orElse(List.of());
  }

  private List<MissedYear> missed(Certificate certificate, LocalDate today) {
    return EducationRules.standings(
            certificate,
            store.of(certificate.number()),
            terms.of(certificate).educationPerYear(),
            today)
        .stream()
        .filter(standing -> standing.progress() == Progress.MISSED)
        .map(YearStanding::year)
        .map(
            year ->
                new MissedYear(
                    certificate.number().value(), year.number(), year.from(), year.through()))
        .toList();
  }
}
