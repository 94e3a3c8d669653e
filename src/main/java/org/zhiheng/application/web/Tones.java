package org.zhiheng.application.web;

import org.zhiheng.application.ApplicationStage;
import org.zhiheng.shell.Tone;

/** What a stage means for its reader. */
public final class Tones {

  private Tones() {}

  public static Tone of(ApplicationStage stage) {
    return switch (stage) {
      case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
      case SUBMITTED -> Tone.INFO;
      case RETURNED -> Tone.WARN;
      case ACCEPTED, CONCLUDED -> Tone.GOOD;
      case REFUSED, ENDED -> Tone.BAD;
    };
  }
}
