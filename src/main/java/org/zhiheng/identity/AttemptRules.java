package org.zhiheng.identity;

import java.time.Duration;

/** How long somebody who failed to sign in waits before the next try: longer with each failure. */
public final class AttemptRules {

  /** Slips of the hand that cost nothing, of one login. */
  private static final int FREE_FOR_LOGIN = 5;

  /** An address may be that of a whole office. */
  private static final int FREE_FOR_ADDRESS = 30;

  /** Short, as a stranger could keep the holder out by failing on purpose. */
  private static final Duration MOST_FOR_LOGIN = Duration.ofMinutes(1);

  private static final Duration MOST_FOR_ADDRESS = Duration.ofMinutes(15);

  private AttemptRules() {}

  public static Duration waitForLogin(int failures) {
    return wait(failures - FREE_FOR_LOGIN, MOST_FOR_LOGIN);
  }

  public static Duration waitForAddress(int failures) {
    return wait(failures - FREE_FOR_ADDRESS, MOST_FOR_ADDRESS);
  }

  private static Duration wait(int counted, Duration most) {
    if (counted <= 0) {
      return Duration.ZERO;
    }
    Duration doubled = Duration.ofSeconds(1L << Math.min(counted, 30));
    return doubled.compareTo(most) > 0 ? most : doubled;
  }
}
