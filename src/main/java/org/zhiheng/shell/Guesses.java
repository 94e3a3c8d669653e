package org.zhiheng.shell;

import java.time.Duration;

/**
 * Counts, over all nodes, how often an address asked for what is not there: a number of the
 * register or the secret of a link can be guessed, and each wrong guess makes the next one wait
 * longer.
 */
public interface Guesses {

  /** How long the next guess has to wait; zero when it may be made now. */
  Duration waitToGuess(String address);

  /** The address asked for something that is not there. */
  void missed(String address);
}
