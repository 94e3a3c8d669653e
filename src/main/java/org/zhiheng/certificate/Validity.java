package org.zhiheng.certificate;

import java.time.LocalDate;
import org.zhiheng.scheme.Reading;
import org.zhiheng.scheme.Scheme;

/**
 * The days on which a certificate is valid (9.1, interpretation C1), both ends included.
 *
 * @param from the day of the decision or of the issue, as the scheme reads 9.1
 * @param through the last day
 */
public record Validity(LocalDate from, LocalDate through) {

  public Validity {
    if (through.isBefore(from)) {
      throw new IllegalArgumentException("ends " + through + " before it begins " + from);
    }
  }

  /**
   * Runs from a day through the day before the anniversary. What begins on 29 February ends on 28
   * February: in a common year the anniversary falls on 1 March, in a leap year on the 29th.
   *
   * @param years how long the scheme lets a certificate run, at least 1
   */
  public static Validity of(LocalDate from, int years) {
    LocalDate anniversary = from.plusYears(years);
    boolean dayMissing = anniversary.getDayOfMonth() < from.getDayOfMonth();
    return new Validity(from, dayMissing ? anniversary : anniversary.minusDays(1));
  }

  /**
   * The first day, as the scheme reads 9.1 (C1).
   *
   * @param effectiveOn when the decision took effect and the certificate was issued, which is later
   *     where there was a public notice (P11)
   */
  public static LocalDate beginsOn(Scheme scheme, LocalDate decidedOn, LocalDate effectiveOn) {
    return scheme.reads(Reading.FROM_ISSUE) ? effectiveOn : decidedOn;
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through);
  }
}
