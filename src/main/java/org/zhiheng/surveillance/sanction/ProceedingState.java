package org.zhiheng.surveillance.sanction;

import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/** How far it has come what an event means for one holder. */
public enum ProceedingState implements Worded {
  /** Somebody has to say whether the holder shares the responsibility for the organisation's. */
  LINKING,
  /** The holder may answer; then somebody proposes what follows. */
  HEARING,
  /** The certificate is suspended until something else is decided. */
  SUSPENDED,
  /** What was to be decided is decided. */
  CLOSED;

  /** Whether something may be proposed. */
  public boolean isOpen() {
    return this == HEARING || this == SUSPENDED;
  }

  public Tone tone() {
    return switch (this) {
      case LINKING, HEARING -> Tone.INFO;
      case SUSPENDED -> Tone.WARN;
      case CLOSED -> Tone.NEUTRAL;
    };
  }
}
