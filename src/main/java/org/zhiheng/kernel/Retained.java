package org.zhiheng.kernel;

import java.time.Instant;
import java.util.Optional;

/**
 * Personal data that a module lets go once its time is over. How long that is, is data of the body;
 * the module knows from when it counts, and what something else still needs.
 */
public interface Retained {

  /** Its stable name, which is also the key of its words: the module and a word. */
  String kind();

  /** From when the oldest counts that nothing else needs; empty where there is none. */
  Optional<Instant> oldest();

  /**
   * Lets go what counts from before a moment, each in a transaction of its own. Whoever did that
   * before has left nothing to do.
   *
   * @return how many were let go
   */
  int letGo(Instant before);
}
