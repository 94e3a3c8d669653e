package org.zhiheng.application;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Worded;

/**
 * A certificate of the applicant, as a new application looks at it (9.4 to 9.7).
 *
 * @param grade its code, such as AAA
 * @param validUntil the last day of its validity
 * @param since the day from which the state holds; for an active one the first day of validity
 * @param misconductOn when the last misconduct as in 8.2 a) happened for which it was ever
 *     suspended, terminated or voided; null where there was none
 * @param foreignBody the name of the other body that issued it (9.5); null for one of this body
 */
public record PriorCertificate(
    String number,
    String grade,
    State state,
    LocalDate validFrom,
    LocalDate validUntil,
    LocalDate since,
    @Nullable LocalDate misconductOn,
    @Nullable String foreignBody) {

  /** What became of it. */
  public enum State implements Worded {
    /** In force; on a day after its last one it has expired. */
    ACTIVE,
    SUSPENDED,
    /** 紧急暂停: one person suspended it for some days, and two others have not confirmed that. */
    HELD,
    TERMINATED,
    VOIDED,
    EXPIRED,
    SUPERSEDED;

    /** Whether it is one of the measures of 9.3, after which 9.6 lets wait. */
    public boolean isSanction() {
      return this == SUSPENDED || this == TERMINATED || this == VOIDED;
    }
  }

  /** Whether another body issued it (9.5). */
  public boolean isForeign() {
    return foreignBody != null;
  }

  /**
   * Whether it is in force on a day. What one person alone suspended for some days is so for every
   * wait of clause 9 (C4), though nothing is awarded meanwhile.
   */
  public boolean inForce(LocalDate on) {
    return (state == State.ACTIVE || state == State.HELD) && !validUntil.isBefore(on);
  }
}
