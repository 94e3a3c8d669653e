package org.zhiheng.surveillance;

import java.util.List;
import java.util.Set;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.CaseId;

/**
 * What the reminders of a certificate depend on.
 *
 * @param handedIn the years of the activities that count or wait to be checked, one for each
 * @param renewing whether the holder has handed in an application, or has a certificate that
 *     follows; a draft alone does not keep one from running out
 * @param given the reminders that were given already
 */
record RemindedCertificate(
    CertificateNumber number,
    CaseId caseId,
    String schemeId,
    Validity validity,
    CertificateState state,
    List<Integer> handedIn,
    boolean renewing,
    Set<Reminder> given) {

  RemindedCertificate {
    handedIn = List.copyOf(handedIn);
    given = Set.copyOf(given);
  }

  int handedIn(int year) {
    return (int) handedIn.stream().filter(each -> each == year).count();
  }
}
