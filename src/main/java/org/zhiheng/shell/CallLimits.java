package org.zhiheng.shell;

import java.time.Duration;

/** Counts the calls of {@link Limited} handlers over all nodes. */
public interface CallLimits {

  /**
   * Counts a call.
   *
   * @param subject what is called and from where
   * @param burst so many at once cost nothing
   * @param perHour so many more come back within an hour
   * @return how long the caller has to wait; zero when the call may be answered
   */
  Duration call(String subject, int burst, int perHour);
}
