package org.zhiheng.surveillance.sanction;

import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.CertificateNumber;

/**
 * A holder whom an event touches, or may.
 *
 * @param linked whether the holder shares the responsibility; null as long as that is asked
 */
public record TouchedHolder(
    CertificateNumber number,
    String holderName,
    String organisationName,
    ProceedingState state,
    @Nullable Boolean linked) {}
