package org.zhiheng.shell;

import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Worded;

/**
 * One thing to be done on the way to a goal, in the reader's words.
 *
 * @param hint what is still missing or what was found
 * @param path where it is done; null when it cannot be worked on from here
 */
public record CheckItem(
    String title, Progress progress, @Nullable String hint, @Nullable String path) {

  /** How far it is; {@code WARN} is done, but somebody should look at it again. */
  public enum Progress implements Worded {
    DONE,
    OPEN,
    WARN
  }
}
