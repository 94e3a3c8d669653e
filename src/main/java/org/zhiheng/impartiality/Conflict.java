package org.zhiheng.impartiality;

import org.zhiheng.kernel.Refusal;

/** What ties somebody to a case; each names the person, some what ties them. */
public enum Conflict implements Refusal.Reason {
  /** Nobody handles the own case. */
  IS_APPLICANT,
  /** 8.1 a), P4, P10. */
  RECOMMENDED,
  /** Names the organisation, too. */
  SAME_ORGANISATION,
  /** P9: one of both left it less than five years ago; names the organisation, too. */
  FORMER_ORGANISATION,
  /** P10: provided the training of 5.1 c); names the provider, too. */
  TRAINED,
  /** Evaluated, decided or acted in this case before (8.4, P10). */
  HANDLED,
  /** The applicant asks to keep the person off, which somebody has to weigh. */
  ASKED_TO_KEEP_OFF
}
