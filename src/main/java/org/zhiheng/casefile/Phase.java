package org.zhiheng.casefile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Worded;

/** Where a case stands in the whole line, whichever module has it. */
public enum Phase implements Worded {
  PREPARING(Station.APPLICATION, Hand.APPLICANT),
  FORMAL_REVIEW(Station.REVIEW, Hand.BODY),
  /** Returned to be supplemented (P7). */
  SUPPLEMENT(Station.REVIEW, Hand.APPLICANT),
  /** The team is put together and declares independence (8.3, P9). */
  TEAM(Station.EVALUATION, Hand.BODY),
  SCORING(Station.EVALUATION, Hand.TEAM),
  CONSENSUS(Station.EVALUATION, Hand.TEAM),
  REPORT(Station.EVALUATION, Hand.TEAM),
  DECISION(Station.DECISION, Hand.PANEL),
  /** Granted, and in public before it takes effect (P11). */
  NOTICE(Station.DECISION, Hand.BODY),
  CERTIFIED(Station.CERTIFICATE, null),
  DENIED(Station.DECISION, null),
  /** 不予受理 (8.2). */
  REFUSED(Station.REVIEW, null),
  WITHDRAWN(Station.APPLICATION, null),
  /** The body ended it after it was accepted. */
  ENDED(Station.EVALUATION, null);

  private final Station station;
  private final @Nullable Hand hand;

  Phase(Station station, @Nullable Hand hand) {
    this.station = station;
    this.hand = hand;
  }

  public Station station() {
    return station;
  }

  /** Whose turn it is unless a task says so more exactly; nobody's at the end. */
  public Optional<Hand> hand() {
    return Optional.ofNullable(hand);
  }

  /** Whether the panel has decided, so or so. */
  boolean isDecided() {
    return this == NOTICE || this == CERTIFIED || this == DENIED;
  }

  public boolean isOver() {
    return hand == null;
  }

  /** Whether a case in this phase has come, in the order of clause 8, at least to a station. */
  public boolean reached(Station other) {
    return station.compareTo(other) >= 0;
  }

  /** The key of the sentence that tells what happens next. */
  public String nextKey() {
    return "casefile.next." + name();
  }
}
