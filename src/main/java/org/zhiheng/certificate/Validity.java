package org.zhiheng.certificate;

import java.time.LocalDate;

/**
 * The days on which a certificate is valid (9.1, interpretation C1), both ends included.
 *
 * @param from the day of the decision
 * @param through the last day
 */
public record Validity(LocalDate from, LocalDate through) {

  public Validity {
    if (through.isBefore(from)) {
      throw new IllegalArgumentException("ends " + through + " before it begins " + from);
    }
  }

  /**
   * Runs from the decision through the day before the anniversary. A decision of 29 February ends
   * on 28 February: in a common year the anniversary falls on 1 March, in a leap year on the 29th.
   *
   * @param years how long the scheme lets a certificate run, at least 1
   */
  public static Validity of(LocalDate decidedOn, int years) {
    LocalDate anniversary = decidedOn.plusYears(years);
    boolean dayMissing = anniversary.getDayOfMonth() < decidedOn.getDayOfMonth();
    return new Validity(decidedOn, dayMissing ? anniversary : anniversary.minusDays(1));
  }

  public boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(through);
  }
}
