package org.zhiheng.certificate;

import java.util.Optional;
import org.zhiheng.decision.Decision;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/** Who sees a certificate with its paper; what the public register tells is open to everybody. */
final class CertificateAccess {

  private CertificateAccess() {}

  static boolean maySee(Certificate certificate, Optional<Decision> decision, Actor actor) {
    boolean onPanel =
        actor.is(Role.PANELLIST) && decision.filter(it -> it.hasSeat(actor.id())).isPresent();
    return actor.is(certificate.holder()) || seesAll(actor) || onPanel;
  }

  /** The staff of the body who handle cases, and its supervisor. */
  static boolean seesAll(Actor actor) {
    return actor.is(Role.OFFICER) || actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR);
  }
}
