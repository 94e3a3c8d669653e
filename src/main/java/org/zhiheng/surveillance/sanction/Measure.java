package org.zhiheng.surveillance.sanction;

import org.jspecify.annotations.Nullable;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.kernel.Worded;

/** What may be decided on an event (9.3, C3). */
public enum Measure implements Worded {
  /** 暂停, until a day or for as long as a condition is not met. */
  SUSPEND(CertificateState.SUSPENDED),
  /** 恢复: what it was suspended for is over. */
  LIFT(CertificateState.ACTIVE),
  /** 中止, for good. */
  TERMINATE(CertificateState.TERMINATED),
  /** 作废, with public notice. */
  VOID(CertificateState.VOIDED),
  /** Nothing follows. */
  NOTHING(null);

  private final @Nullable CertificateState to;

  Measure(@Nullable CertificateState to) {
    this.to = to;
  }

  /** The state that it leads to; null where the certificate stays as it is. */
  public @Nullable CertificateState to() {
    return to;
  }

  /** Whether the proceeding ends with it. */
  boolean isLast() {
    return this != SUSPEND;
  }
}
