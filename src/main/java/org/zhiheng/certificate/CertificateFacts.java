package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * All that the paper of a certificate states: the seven facts of 8.4, by which scheme, and where to
 * check them.
 *
 * @param grade code of the grade, such as {@code AAA}
 * @param body name of the evaluation body (评价主体)
 * @param decidedOn the evaluation date: the day of the decision
 * @param schemeNumber number of the standard, such as {@code DB32/T 4570—2023}
 * @param verifyUrl the public page of this number, short enough for a small QR code
 * @param demo whether the paper must say that it proves nothing
 */
record CertificateFacts(
    String holder,
    String organisation,
    String grade,
    String body,
    LocalDate decidedOn,
    Validity validity,
    CertificateNumber number,
    String schemeTitle,
    String schemeNumber,
    String verifyUrl,
    boolean demo) {

  CertificateFacts {
    if (Stream.of(holder, organisation, grade, body, schemeTitle, schemeNumber, verifyUrl)
        .anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("a certificate leaves no fact blank: " + number);
    }
  }
}
