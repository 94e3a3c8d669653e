package org.zhiheng.shell;

import java.time.Duration;

/**
 * Counts, over all nodes, how often somebody asked for what is not there: a number of the register
 * or the secret of a link can be guessed, and each wrong guess makes the next one wait longer.
 */
public interface Guesses {

  /**
   * Counts a guess before it is looked at, so that many at once do not pass together.
   *
   * @return how long it has to wait; zero when it may be looked at
   */
  Duration guess(String who);

  /** It was there: the guess is given back. */
  void right(String who);
}
