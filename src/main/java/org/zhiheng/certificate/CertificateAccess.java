package org.zhiheng.certificate;

import java.util.Optional;
import java.util.function.Supplier;
import org.zhiheng.decision.Decision;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Role;

/** Who sees a certificate with its paper; what the public register tells is open to everybody. */
final class CertificateAccess {

  private CertificateAccess() {}

  /**
   * Whether somebody sees a certificate.
   *
   * @param decision on its case, read only where it matters
   */
  static boolean maySee(
      Certificate certificate, Supplier<Optional<Decision>> decision, Actor actor) {
    return actor.is(certificate.holder())
        || seesAll(actor)
        || (actor.is(Role.PANELLIST)
            && decision.get().filter(it -> it.hasSeat(actor.id())).isPresent());
  }

  /** The staff of the body who handle cases, and its supervisor. */
  static boolean seesAll(Actor actor) {
    return actor.is(Role.OFFICER) || actor.is(Role.MANAGER) || actor.is(Role.SUPERVISOR);
  }
}
