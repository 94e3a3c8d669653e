package org.zhiheng.application;

import java.time.LocalDate;

/**
 * What a certificate of another body states (9.5), as the applicant copied it.
 *
 * @param grade its code, such as AAA
 * @param validThrough the last day of its validity
 */
public record ForeignFacts(
    String body, String number, String grade, LocalDate validFrom, LocalDate validThrough) {}
