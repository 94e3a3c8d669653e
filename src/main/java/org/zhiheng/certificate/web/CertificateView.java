package org.zhiheng.certificate.web;

import java.time.LocalDate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;

/** One certificate with its paper. */
public record CertificateView(Certificate certificate, LocalDate today) {

  public CertificateState state() {
    return certificate.stateOn(today);
  }
}
