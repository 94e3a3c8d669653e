package org.zhiheng.application;

import java.time.LocalDate;
import org.zhiheng.kernel.Folding;

/**
 * What a certificate of another body states (9.5), as the applicant copied it.
 *
 * @param grade its code, such as AAA
 * @param validThrough the last day of its validity
 */
public record ForeignFacts(
    String body, String number, String grade, LocalDate validFrom, LocalDate validThrough) {

  /** By which it is known, however the number was spelt. */
  public String key() {
    return Folding.of(number);
  }

  /** Whether it is a certificate that is known of another body already. */
  boolean isOf(PriorCertificate known) {
    return known.isForeign() && key().equals(Folding.of(known.number()));
  }
}
