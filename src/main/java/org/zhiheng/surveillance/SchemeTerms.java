package org.zhiheng.surveillance;

import org.springframework.stereotype.Component;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.scheme.Periods;
import org.zhiheng.scheme.Schemes;

/** The periods that a certificate lives by: those of the scheme it was awarded by. */
@Component
class SchemeTerms {

  private final Schemes schemes;

  SchemeTerms(Schemes schemes) {
    this.schemes = schemes;
  }

  /** Where its file is not loaded any more, those in force today. */
  Periods of(Certificate certificate) {
    return of(certificate.schemeId());
  }

  Periods of(String schemeId) {
    return schemes.find(schemeId).orElseGet(schemes::current).periods();
  }
}
