package org.zhiheng.surveillance;

import org.springframework.stereotype.Component;
import org.zhiheng.body.Bodies;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.scheme.Periods;
import org.zhiheng.scheme.Schemes;

/**
 * The periods of clause 9: those of the scheme that a certificate was awarded by, and those that an
 * application of today meets.
 */
@Component
class SchemeTerms {

  private final Schemes schemes;
  private final Bodies bodies;

  SchemeTerms(Schemes schemes, Bodies bodies) {
    this.schemes = schemes;
    this.bodies = bodies;
  }

  /** What a new case follows, and so when one may begin (9.4 to 9.7). */
  Periods ofApplications() {
    return bodies.schemeInForce().orElseGet(schemes::current).periods();
  }

  /** Where its file is not loaded any more, those in force today. */
  Periods of(Certificate certificate) {
    return of(certificate.schemeId());
  }

  Periods of(String schemeId) {
    return schemes.find(schemeId).orElseGet(schemes::current).periods();
  }
}
