package org.zhiheng.surveillance.sanction;

import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/** How far the report of an event has come. */
public enum IncidentState implements Worded {
  /** Somebody has to say whether it is taken up. */
  RECEIVED,
  /** It touches certificates, or may; their holders are heard. */
  TAKEN_UP,
  /** Nothing follows from it, for a reason. */
  DISMISSED;

  public Tone tone() {
    return switch (this) {
      case RECEIVED -> Tone.WARN;
      case TAKEN_UP -> Tone.INFO;
      case DISMISSED -> Tone.NEUTRAL;
    };
  }
}
