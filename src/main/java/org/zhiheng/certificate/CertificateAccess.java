package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiheng.decision.Decisions;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/**
 * Who sees a certificate with its papers and what was proposed for them: the holder, the panel, and
 * staff without a tie to the holder. What the public register tells is open to everybody.
 */
@Component
class CertificateAccess {

  private final CertificateStore store;
  private final Decisions decisions;
  private final Clock clock;

  CertificateAccess(CertificateStore store, Decisions decisions, Clock clock) {
    this.store = store;
    this.decisions = decisions;
    this.clock = clock;
  }

  boolean maySee(Certificate certificate, Actor actor) {
    return actor.is(certificate.holder())
        || (actor.isStaff() && !isTied(certificate, actor))
        || (actor.is(Role.PANELLIST) && sits(certificate, actor));
  }

  /** Whether something ties somebody to the holder of a certificate, as lists are asked. */
  boolean isTied(Certificate certificate, Actor actor) {
    return store.isApart(certificate.caseId(), actor.person(), LocalDate.now(clock));
  }

  private boolean sits(Certificate certificate, Actor actor) {
    return decisions
        .trustedOfCase(certificate.caseId())
        .filter(it -> it.hasSeat(actor.id()))
        .isPresent();
  }
}
