package org.zhiheng.surveillance;

import java.time.Clock;
import java.time.LocalDate;
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

  private final EducationStore store;
  private final Clock clock;

  EducationAccess(EducationStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  boolean mayRead(Certificate certificate, Actor reader) {
    return reader.is(certificate.holder())
        || (Certificates.seesAll(reader)
            && !store.isTied(certificate.caseId(), reader.person(), LocalDate.now(clock)));
  }
}
