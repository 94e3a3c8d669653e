package org.zhiheng.certificate;

import java.util.EnumSet;
import java.util.Set;
import org.zhiheng.kernel.Worded;

/** On what ground a certificate came into its state (9.3, C4), and which moves each serves. */
public enum StateGround implements Worded {
  /** The panel awarded it. */
  AWARDED,
  /** 违法违纪: unlawful or undisciplined conduct. */
  CONDUCT,
  /** 弄虚作假: dishonesty in the application or afterwards. */
  DISHONESTY,
  /** A major quality accident of the person. */
  OWN_ACCIDENT,
  /** A major quality or safety accident of the organisation for which the person answers. */
  LINKED_ACCIDENT,
  /** 恢复: what it was suspended for is over. */
  LIFTED,
  /** An urgent suspension was not confirmed by two people in its days. */
  LAPSED,
  /** 申诉成立: what was decided is undone, as if it had never been (ISO/IEC 17024, 9.8). */
  OVERTURNED,
  /** A newer certificate of the same person takes its place. */
  NEWER,
  /** Its last day has passed. */
  PERIOD_OVER;

  private static final Set<StateGround> EVENTS =
      EnumSet.of(CONDUCT, DISHONESTY, OWN_ACCIDENT, LINKED_ACCIDENT);

  /** Whether it is an event that happened on a day of its own (C4). */
  public boolean isEvent() {
    return EVENTS.contains(this);
  }

  /** Whether it is misconduct, after which 8.2 a) makes the person wait longer (C9). */
  public boolean isMisconduct() {
    return this == CONDUCT || this == DISHONESTY;
  }

  /** Whether a certificate may come into a state on this ground. */
  public boolean serves(CertificateState to) {
    return switch (to) {
      case ACTIVE -> this == LIFTED || this == LAPSED;
      case SUSPENDED, TERMINATED, VOIDED -> isEvent();
      case EXPIRED -> this == PERIOD_OVER;
      case SUPERSEDED -> this == NEWER;
    };
  }
}
