package org.zhiheng.appeal;

import java.util.EnumSet;
import java.util.Set;
import org.zhiheng.kernel.Worded;
import org.zhiheng.shell.Tone;

/** How far an appeal has come, with the moves that are allowed. */
public enum AppealStage implements Worded {
  /** Somebody of the body has to examine whether it is admissible. */
  LODGED,
  /** It is admissible and waits for its handlers. */
  ADMITTED,
  /** Its handlers declare, read the statements and vote. */
  HEARD,
  DECIDED,
  /** 不予受理: it was not admissible. */
  INADMISSIBLE,
  /** The appellant took it back. */
  WITHDRAWN;

  /** The stages that may follow this one. */
  public Set<AppealStage> next() {
    return switch (this) {
      case LODGED -> EnumSet.of(ADMITTED, INADMISSIBLE, WITHDRAWN);
      case ADMITTED -> EnumSet.of(HEARD, WITHDRAWN);
      case HEARD -> EnumSet.of(DECIDED, WITHDRAWN);
      case DECIDED, INADMISSIBLE, WITHDRAWN -> EnumSet.noneOf(AppealStage.class);
    };
  }

  public boolean mayBecome(AppealStage other) {
    return next().contains(other);
  }

  public boolean isOpen() {
    return mayBecome(WITHDRAWN);
  }

  /** How a page shows it; the word always stands beside. */
  public Tone tone() {
    return switch (this) {
      case LODGED, ADMITTED, HEARD -> Tone.INFO;
      case DECIDED -> Tone.GOOD;
      case INADMISSIBLE -> Tone.BAD;
      case WITHDRAWN -> Tone.NEUTRAL;
    };
  }
}
