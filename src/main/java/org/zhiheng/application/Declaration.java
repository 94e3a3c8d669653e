package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** What the applicant declares, each on its own. */
public enum Declaration implements Worded {
  /** No unlawful, undisciplined or dishonest conduct within three years: 8.2 a). */
  NO_MISCONDUCT,
  /** No responsibility for a major quality accident: 8.2 b) and c). */
  NO_ACCIDENT,
  TRUTH,
  CONSENT_EVALUATION,
  CONSENT_PUBLICATION,
  USE_OF_CERTIFICATE
}
