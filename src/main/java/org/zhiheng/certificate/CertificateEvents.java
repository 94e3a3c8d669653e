package org.zhiheng.certificate;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.EventName;

/** What happens to certificates. */
public final class CertificateEvents {

  private CertificateEvents() {}

  /**
   * 8.4: the certificate is in force.
   *
   * @param number its canonical form
   * @param by who cast the deciding ballot
   */
  @EventName("certificate.CertificateIssued")
  public record CertificateIssued(
      CaseId caseId, String number, String grade, AccountId by, Instant at) implements CaseEvent {}
}
