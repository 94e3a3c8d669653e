package org.zhiheng.kernel;

import org.jspecify.annotations.Nullable;

/** The times without a database, for those who answer meanwhile. */
public interface Outages {

  /** Whether something failed because the database did not answer, and not by itself. */
  boolean isOutage(@Nullable Throwable failure);

  /** Whether one goes on, so that nobody needs to wait for the next failure. */
  boolean goesOn();

  /** Says that the database did not answer; who says so again during the outage changes nothing. */
  void noticed(Throwable failure);

  /**
   * Lets the database take its time for something that somebody started from a page (a job): pages
   * themselves are answered within five seconds. It is the program's work, whoever started it.
   */
  void unhurried(Runnable work);
}
