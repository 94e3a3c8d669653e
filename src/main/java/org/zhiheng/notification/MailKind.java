package org.zhiheng.notification;

import java.util.Set;
import org.zhiheng.kernel.Worded;

/** What a mail is for; each has its own wording. */
public enum MailKind implements Worded {
  /** Tells what happened and what waits, one or several things at once. */
  NEWS,
  /** Asks whether an address is somebody's own. */
  ADDRESS,
  /** Asks whoever sent something in without an account to confirm it. */
  FILING,
  /** Tells whoever complained, without an account, that there is an answer. */
  ANSWER;

  /** What its text must name. */
  Set<Placeholder> needed() {
    return switch (this) {
      case NEWS -> Set.of(Placeholder.ITEMS, Placeholder.LINK);
      case ADDRESS, FILING, ANSWER -> Set.of(Placeholder.LINK);
    };
  }

  /** Whether its text has something to put there; the name of the body can always be named. */
  boolean knows(Placeholder placeholder) {
    return placeholder == Placeholder.BODY
        || needed().contains(placeholder)
        || (this == NEWS && placeholder == Placeholder.COUNT);
  }
}
