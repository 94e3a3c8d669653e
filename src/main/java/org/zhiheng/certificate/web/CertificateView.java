package org.zhiheng.certificate.web;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Edition;
import org.zhiheng.certificate.StateChange;

/**
 * One certificate with its papers and the states it was in.
 *
 * @param history the first state first
 * @param editions the first paper first
 * @param mayReissue whether the reader is a manager, who issues it anew
 */
public record CertificateView(
    Certificate certificate,
    List<StateChange> history,
    List<Edition> editions,
    boolean mayReissue,
    LocalDate today) {

  public CertificateState state() {
    return certificate.stateOn(today);
  }
}
