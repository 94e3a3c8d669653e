package org.zhiheng.surveillance.sanction;

import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/** How far a proposal has come. */
public enum RulingState implements Worded {
  /** Two others have to agree. */
  PROPOSED,
  /** Two others agreed, and it took effect. */
  DECIDED,
  /** Somebody disagreed. */
  REJECTED,
  /** Who proposed it took it back. */
  TAKEN_BACK,
  /** An urgent suspension was not confirmed in its days. */
  LAPSED;

  public Tone tone() {
    return switch (this) {
      case PROPOSED -> Tone.WARN;
      case DECIDED -> Tone.GOOD;
      case REJECTED, TAKEN_BACK, LAPSED -> Tone.NEUTRAL;
    };
  }
}
