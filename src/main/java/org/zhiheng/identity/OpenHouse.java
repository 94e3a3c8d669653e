package org.zhiheng.identity;

/**
 * Lets everybody in as any account that has no password of its own, by a click on the sign-in page.
 * Only a demonstration declares a bean of it; without one, such an account waits for its one-time
 * link like every other.
 */
public interface OpenHouse {

  /** What the buttons of the sign-in page send in place of a password. */
  String word();
}
