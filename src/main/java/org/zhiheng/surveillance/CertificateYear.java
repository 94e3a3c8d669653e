package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zhiheng.certificate.Validity;

/**
 * A certificate year (9.2, C2): counted from the first day of validity, as the validity itself is
 * (C1), so that the last one ends with it, whatever 29 February does.
 *
 * @param number 1 for the first
 * @param through the last day
 */
public record CertificateYear(int number, LocalDate from, LocalDate through) {

  /** All years of a validity, the first one first. */
  public static List<CertificateYear> of(Validity validity) {
    var years = new ArrayList<CertificateYear>();
    LocalDate from = validity.from();
    for (int year = 1; !from.isAfter(validity.through()); year++) {
      LocalDate end = Validity.of(validity.from(), year).through();
      LocalDate through = end.isBefore(validity.through()) ? end : validity.through();
      years.add(new CertificateYear(year, from, through));
      from = through.plusDays(1);
    }
    return years;
  }

  /** The year that a day lies in; empty outside of the validity. */
  public static Optional<CertificateYear> on(LocalDate day, Validity validity) {
    return of(validity).stream().filter(year -> year.covers(day)).findFirst();
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through);
  }
}
