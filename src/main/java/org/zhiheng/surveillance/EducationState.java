package org.zhiheng.surveillance;

import java.util.EnumSet;
import java.util.Set;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/** How far a record of continuing education has come, with the moves that are allowed. */
public enum EducationState implements Worded {
  /** An officer has to check it. */
  SUBMITTED,
  /** The officer asks the holder for something. */
  RETURNED,
  /** It counts. */
  ACCEPTED,
  /** The holder took it back. */
  WITHDRAWN,
  /** It was accepted wrongly, and counts no more. */
  ANNULLED;

  /** The states that may follow this one. */
  public Set<EducationState> next() {
    return switch (this) {
      case SUBMITTED -> EnumSet.of(SUBMITTED, RETURNED, ACCEPTED, WITHDRAWN);
      case RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case ACCEPTED -> EnumSet.of(ANNULLED);
      case WITHDRAWN, ANNULLED -> EnumSet.noneOf(EducationState.class);
    };
  }

  public boolean mayBecome(EducationState other) {
    return next().contains(other);
  }

  /** Whether it counts or may come to count, so that the same is not entered again. */
  public boolean isAlive() {
    return this != WITHDRAWN && this != ANNULLED;
  }

  /** Whether the holder may still change it or take it back. */
  public boolean isWithHolder() {
    return mayBecome(WITHDRAWN);
  }

  /** How a page shows it; the word always stands beside. */
  public Tone tone() {
    return switch (this) {
      case SUBMITTED -> Tone.INFO;
      case RETURNED -> Tone.WARN;
      case ACCEPTED -> Tone.GOOD;
      case WITHDRAWN -> Tone.NEUTRAL;
      case ANNULLED -> Tone.BAD;
    };
  }
}
