package org.zhiheng.notification;

import org.jspecify.annotations.Nullable;

/** What takes mails out of the program. */
interface MailCarrier {

  /**
   * How an attempt ended.
   *
   * @param state {@link MailState#WAITING} where it is worth another one
   * @param problem what went wrong, without anything that a reader typed; null for nothing
   */
  record Attempt(MailState state, @Nullable String problem) {}

  /** Whether it takes any mail at all. */
  boolean carries();

  /** Takes one mail out. It answers whatever happens, within half a minute. */
  Attempt carry(Mail mail);
}
