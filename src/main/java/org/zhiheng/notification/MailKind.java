package org.zhiheng.notification;

import java.util.Set;
import org.zhiheng.kernel.Worded;

/** What a mail is for; each has its own wording. */
public enum MailKind implements Worded {
  /** Tells what happened and what waits, one or several things at once. */
  NEWS(Set.of(Placeholder.ITEMS, Placeholder.LINK), Set.of(Placeholder.COUNT)),
  /** Asks whether an address is somebody's own. */
  ADDRESS(Set.of(Placeholder.LINK), Set.of());

  private final Set<Placeholder> needed;
  private final Set<Placeholder> possible;

  MailKind(Set<Placeholder> needed, Set<Placeholder> possible) {
    this.needed = needed;
    this.possible = possible;
  }

  /** What its text must name. */
  Set<Placeholder> needed() {
    return needed;
  }

  /** Whether its text has something to put there; the name of the body can always be named. */
  boolean knows(Placeholder placeholder) {
    return placeholder == Placeholder.BODY
        || needed.contains(placeholder)
        || possible.contains(placeholder);
  }
}
