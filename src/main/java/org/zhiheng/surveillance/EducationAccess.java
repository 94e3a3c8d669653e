package org.zhiheng.surveillance;

import org.springframework.stereotype.Component;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.kernel.Actor;

/**
 * Who reads what holders did for their continuing education, with its proof and why it was
 * returned: the holder, and staff who are not tied to the case. Its panel has no part in it.
 */
@Component
class EducationAccess {

  private final Certificates certificates;

  EducationAccess(Certificates certificates) {
    this.certificates = certificates;
  }

  boolean mayRead(Certificate certificate, Actor reader) {
    return reader.is(certificate.holder()) || (reader.isStaff() && !isTied(certificate, reader));
  }

  /** Whether lists hide the case of a certificate from somebody. */
  boolean isTied(Certificate certificate, Actor reader) {
    return certificates.isTied(certificate, reader);
  }
}
