package org.zhiheng.casefile;

import org.zhiheng.certificate.CertificateEvents.StateChanged;
import org.zhiheng.certificate.StateGround;
import org.zhiheng.kernel.CaseEvent;
import org.zhiheng.kernel.Worded;
import org.zhiheng.surveillance.sanction.Measure;
import org.zhiheng.surveillance.sanction.RulingState;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingSettled;

/** What people are told where the name of an event would not say what happened (9.3). */
enum Told implements Worded {
  SUSPENDED,
  /** One of several suspensions is over, and another one holds. */
  STILL_SUSPENDED,
  RESTORED,
  TERMINATED,
  VOIDED,
  EXPIRED,
  SUPERSEDED,
  /** An appeal undid what was decided on it. */
  OVERTURNED,
  /** Two people decided that nothing follows from an event. */
  NOTHING_FOLLOWS;

  /** The key of the words for an event. */
  static String words(CaseEvent event) {
    return switch (event) {
      case StateChanged it -> of(it).messageKey();
      case RulingSettled it when endsInNothing(it) -> NOTHING_FOLLOWS.messageKey();
      default -> event.messageKey();
    };
  }

  /** Whether what was settled leaves the certificate as it is, for good. */
  static boolean endsInNothing(RulingSettled it) {
    return it.state() == RulingState.DECIDED && it.measure() == Measure.NOTHING;
  }

  private static Told of(StateChanged it) {
    if (it.ground() == StateGround.OVERTURNED) {
      return OVERTURNED;
    }
    return switch (it.after()) {
      case ACTIVE -> RESTORED;
      case SUSPENDED -> it.ground().isEvent() ? SUSPENDED : STILL_SUSPENDED;
      case TERMINATED -> TERMINATED;
      case VOIDED -> VOIDED;
      case EXPIRED -> EXPIRED;
      case SUPERSEDED -> SUPERSEDED;
    };
  }
}
