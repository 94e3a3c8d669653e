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

  /** By which it is known, however its body and number were spelt: bodies may give one number. */
  public String key() {
    return key(body, number);
  }

  private static String key(String body, String number) {
    return Folding.of(body) + "/" + Folding.of(number);
  }

  /** Whether it is a certificate that is known of another body already. */
  boolean isOf(PriorCertificate known) {
    String of = known.foreignBody();
    return of != null && key().equals(key(of, known.number()));
  }
}
