package org.zhiheng.application.web;

import org.zhiheng.application.Stage;
import org.zhiheng.shell.Tone;

/** What a stage means for its reader. */
public final class Tones {

  private Tones() {}

  public static Tone of(Stage stage) {
    return switch (stage) {
      case DRAFT, WITHDRAWN -> Tone.NEUTRAL;
      case SUBMITTED -> Tone.INFO;
      case RETURNED -> Tone.WARN;
      case ACCEPTED -> Tone.GOOD;
      case REFUSED -> Tone.BAD;
    };
  }
}
