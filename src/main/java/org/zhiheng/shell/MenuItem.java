package org.zhiheng.shell;

import org.zhiheng.kernel.Actor;

/**
 * One entry of the menu; each module declares its own as a bean. Its words stand under {@code
 * menu.<key>}.
 */
public interface MenuItem {

  /**
   * The module's name, which is also its path, {@code /<key>}, unless {@link #path} says otherwise;
   * a module's second entry adds a word to it, {@code <module>.<word>}.
   */
  String key();

  default String path() {
    return "/" + key();
  }

  /** Where it stands; smaller is higher. */
  int order();

  boolean shownTo(Actor actor);

  /** Whether its page answers the search box of the top bar, which sends it {@code q}. */
  default boolean answersSearch() {
    return false;
  }

  /** How many things wait there for the actor; none is not shown. */
  default int waitingFor(Actor actor) {
    return 0;
  }
}
