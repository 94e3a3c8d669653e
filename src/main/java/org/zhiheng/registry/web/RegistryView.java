package org.zhiheng.registry.web;

import java.time.LocalDate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;

/**
 * What the register tells of a certificate.
 *
 * @param state what it is worth today
 */
public record RegistryView(Certificate certificate, CertificateState state, LocalDate today) {

  /** The first day of that state. */
  public LocalDate since() {
    return certificate.sinceOn(today);
  }
}
