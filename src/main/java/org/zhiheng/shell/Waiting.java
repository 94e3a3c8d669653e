package org.zhiheng.shell;

import java.util.Map;
import org.zhiheng.kernel.Actor;

/** Knows how much waits for somebody; the module that keeps the to-do lists answers. */
public interface Waiting {

  /** How many things wait on the pages of each menu entry, by its key; none is left out. */
  Map<String, Integer> counts(Actor actor);
}
