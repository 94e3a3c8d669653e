package org.zhiheng.shell;

import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Worded;

/**
 * One step of the strip that shows how far a case has come.
 *
 * @param when the day it was reached or is due, already in the reader's words; null when not known
 */
public record Step(String name, @Nullable String when, State state) {

  /** Whether the case has passed a step, stands in it, has it ahead, or ended there. */
  public enum State implements Worded {
    DONE,
    CURRENT,
    AHEAD,
    STOPPED
  }
}
