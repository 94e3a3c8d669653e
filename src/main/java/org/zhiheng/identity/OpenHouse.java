package org.zhiheng.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets everybody in as any account that has no password of its own, by a click on the sign-in page.
 * Only a demonstration declares a bean of it; without one, such an account waits for its one-time
 * link like every other.
 */
public interface OpenHouse {

  /** What the buttons of the sign-in page send in place of a password. */
  String word();

  /** The message that says what waits for somebody; null for whom nothing was prepared. */
  @Nullable String meets(String login);

  /** Messages that lead along one case, from one to the next. */
  List<String> tour();
}
