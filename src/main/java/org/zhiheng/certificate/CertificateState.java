package org.zhiheng.certificate;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/** What a certificate is worth today (clause 9, interpretation C3). */
public enum CertificateState implements Worded {
  /** Valid. */
  ACTIVE,
  /** 暂停: not to be used until lifted. */
  SUSPENDED,
  /** 中止: its use has ended for good; it may still be declared void. */
  TERMINATED,
  /** 作废: publicly declared void. */
  VOIDED,
  /** Its last day has passed. */
  EXPIRED,
  /** A newer certificate or version stands in its place. */
  SUPERSEDED;

  private static final Map<CertificateState, Set<CertificateState>> MOVES = moves();

  /**
   * Whether the standard knows this step. Staying is not a step, but that a suspension may get
   * another end.
   */
  public boolean canMoveTo(CertificateState next) {
    return MOVES.getOrDefault(this, Set.of()).contains(next);
  }

  /** Whether a certificate still runs, though perhaps not to be used. */
  public boolean runs() {
    return this == ACTIVE || this == SUSPENDED;
  }

  /** Whether it came to an end before its last day. */
  public boolean isCutShort() {
    return this == TERMINATED || this == VOIDED || this == SUPERSEDED;
  }

  /** How a page shows it; the word always stands beside. */
  public Tone tone() {
    return switch (this) {
      case ACTIVE -> Tone.GOOD;
      case SUSPENDED -> Tone.WARN;
      case TERMINATED, VOIDED, EXPIRED -> Tone.BAD;
      case SUPERSEDED -> Tone.INFO;
    };
  }

  private static Map<CertificateState, Set<CertificateState>> moves() {
    var moves = new EnumMap<CertificateState, Set<CertificateState>>(CertificateState.class);
    moves.put(ACTIVE, EnumSet.of(SUSPENDED, TERMINATED, VOIDED, EXPIRED, SUPERSEDED));
    moves.put(SUSPENDED, EnumSet.of(ACTIVE, SUSPENDED, TERMINATED, VOIDED, EXPIRED, SUPERSEDED));
    moves.put(TERMINATED, EnumSet.of(VOIDED));
    return moves;
  }
}
