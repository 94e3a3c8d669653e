package org.zhiheng.identity;

import org.zhiheng.kernel.Worded;

/** What the holder of an account is told at the next sign-in; each names who did it. */
public enum AccountNoticeKind implements Worded {
  /** Somebody made a one-time link for the account. */
  LINK_ISSUED,
  /** A password was set by a one-time link. */
  PASSWORD_SET,
  /** Another account was found to be of the same person. */
  JOINED,
  /** A passkey was added, which signs in from now on. */
  PASSKEY_ADDED,
  /** An administrator proposes that another account is of the same person. */
  JOIN_PROPOSED,
  /** The second factor was taken off by an administrator. */
  FACTOR_REMOVED,
  /** Everything that is kept about the person was handed to an administrator. */
  EXPORTED,
  /** The number of the identity document was taken out of the file, as it is another person's. */
  NUMBER_TAKEN_OUT,
  /** An administrator proposes that the number of the identity document is another person's. */
  NUMBER_DOUBTED,
  /**
   * The number of the identity document was registered for another person and is now the holder's.
   */
  NUMBER_GIVEN,
  /** Name, roles or organisation were changed. */
  CHANGED
}
