package org.zhiheng.kernel;

import java.time.LocalDate;
import java.util.List;

/**
 * The limits of a module that has some, for whoever counts them again when a notice on public
 * holidays has come. Each such module declares a bean.
 */
public interface CountedLimits {

  /** Those that end on a day or later and are not met yet. */
  List<CountedLimit> runningUntil(LocalDate earliest);

  /**
   * Puts another day in the place of the one that was told.
   *
   * @return false when the limit does not run any more, or was set anew meanwhile
   */
  boolean move(CountedLimit limit, LocalDate to);

  /** The day that people are told where one of them ends on a day: the same, or some days later. */
  default LocalDate told(LocalDate dueOn) {
    return dueOn;
  }
}
