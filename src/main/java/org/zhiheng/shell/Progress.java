package org.zhiheng.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a case has come and who has it, in the reader's words; the same on every page.
 *
 * @param due by when whoever has it must act; null without a limit
 * @param next what happens then
 */
public record Progress(
    List<Step> steps, String now, String who, @Nullable String due, String next) {

  public Progress {
    steps = List.copyOf(steps);
  }
}
