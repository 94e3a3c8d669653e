package org.zhiheng.casefile;

/** Who of those that may follow a case learns of something in it. */
enum Audience {
  EVERYBODY,
  /** The applicant, and those who work on the case; not the organisation. */
  APPLICANT,
  /** The applicant, and those who oversee the work: what a holder did beside the case. */
  HOLDER,
  /** Those who work on the case; neither the applicant nor the organisation. */
  INSIDE,
  /** Who did it, and those who oversee the work: others judge without knowing (S13, P10). */
  OVERSIGHT;

  /** Whether the applicant learns of it. */
  boolean hasApplicant() {
    return this == EVERYBODY || this == APPLICANT || this == HOLDER;
  }
}
