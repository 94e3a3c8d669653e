package org.zhiheng.identity;

import java.time.Duration;

/**
 * How long somebody who failed to sign in waits before the next try: longer with each failure. What
 * many people share (an address) allows much, so that they do not wait for one of them who guesses;
 * the one who guesses waits by what is tried and from where.
 */
public final class AttemptRules {

  /**
   * How many failures cost nothing, and how long the wait after many more is at most.
   *
   * @param free failures that cost no wait, as everybody mistypes
   */
  record Allowance(int free, Duration most) {

    Duration waitAfter(int failures) {
      int counted = failures - free;
      if (counted <= 0) {
        return Duration.ZERO;
      }
      Duration doubled = Duration.ofSeconds(1L << Math.min(counted, LONGEST_POWER));
      return doubled.compareTo(most) > 0 ? most : doubled;
    }
  }

  static final int LONGEST_POWER = 30;

  private static final Duration QUARTER = Duration.ofMinutes(15);

  /** Short, as a stranger could keep the holder out by failing on purpose. */
  static final Allowance LOGIN = new Allowance(5, Duration.ofMinutes(1));

  /** One login from one address: whoever guesses, and nobody else. */
  static final Allowance PAIR = new Allowance(5, QUARTER);

  /** An address may be that of a whole office, a school or a mobile network. */
  static final Allowance ADDRESS = new Allowance(300, QUARTER);

  /** Numbers of the register and secrets of links, which nobody hits within so few. */
  static final Allowance GUESSES = new Allowance(100, QUARTER);

  private AttemptRules() {}

  public static Duration waitForLogin(int failures) {
    return LOGIN.waitAfter(failures);
  }

  public static Duration waitForPair(int failures) {
    return PAIR.waitAfter(failures);
  }

  public static Duration waitForAddress(int failures) {
    return ADDRESS.waitAfter(failures);
  }
}
