package org.zhiheng.notification;

import org.zhiheng.kernel.Worded;

/** How far a mail has come. */
public enum MailState implements Worded {
  /** It is to be sent, for the first time or again. */
  WAITING,
  /** The program talks to the mail server about it. */
  SENDING,
  /** The mail server has taken it. */
  SENT,
  /** A demonstration shows it instead of sending it. */
  SHOWN,
  /** The mail server will never take it. */
  REFUSED,
  /** The mail server did not answer for days. */
  GIVEN_UP,
  /** The talk with the mail server ended while it took the mail: it may have arrived. */
  UNSURE;

  /** Whether somebody may have it sent once more. */
  public boolean maySendAgain() {
    return this == REFUSED || this == GIVEN_UP || this == UNSURE;
  }
}
