package org.zhiheng.wiring;

/** Where the case of the walk has come, in its order. */
enum Stage {
  /** The applicant has told everything, and no application is begun. */
  PREPARED,
  /** Nothing lacks but the recommendation, which was asked for. */
  REQUESTED,
  COMPLETE,
  SUBMITTED,
  ACCEPTED,
  DECLARING,
  /** One member has left and was replaced. */
  SCORING,
  /** All sheets are filled in. */
  FILLED,
  CONSENSUS,
  AGREED,
  REPORTING,
  REPORTED,
  CONVENED,
  /** Granted, and in public (P11). */
  NOTICE,
  DECIDED
}
