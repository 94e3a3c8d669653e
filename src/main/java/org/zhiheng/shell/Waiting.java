package org.zhiheng.shell;

import java.util.Map;
import org.zhiheng.kernel.Actor;

/** Knows how much waits for somebody: the module that keeps the to-do lists, and the jobs. */
public interface Waiting {

  /**
   * How many things wait on the pages of each menu entry, by its key; each module counts its own.
   */
  Map<String, Integer> counts(Actor actor);
}
