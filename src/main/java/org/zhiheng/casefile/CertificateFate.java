package org.zhiheng.casefile;

import org.zhiheng.kernel.Worded;

/** What became of certificates in a year (9.3, C3, C4), as the overview counts it. */
enum CertificateFate implements Worded {
  /** Decided and not undone, be it over by now. */
  SUSPENDED,
  RESTORED,
  TERMINATED,
  VOIDED,
  EXPIRED,
  /** An upheld appeal undid what was decided: it counts here and nowhere else. */
  OVERTURNED,
  /** One person ordered it, and two others did not confirm it. */
  LAPSED
}
