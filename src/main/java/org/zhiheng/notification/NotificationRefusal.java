package org.zhiheng.notification;

import org.zhiheng.kernel.Refusal;

/** Why something about notifications may not be done. */
public enum NotificationRefusal implements Refusal.Reason {
  ADDRESS_FORM,
  /** This installation sends no mail. */
  NO_MAIL_SERVER,
  /** Names the most. */
  ASKED_TOO_OFTEN,
  /** The link is of no use: too old, or opened before. */
  LINK_OVER,
  /** Names the person. */
  NOT_STAFF,
  /** Names the person. */
  NOT_A_KEEPER,
  /** Names the most. */
  SUBJECT_LENGTH,
  /** Names the most. */
  TEXT_LENGTH,
  /** Names the placeholder. */
  PLACEHOLDER_UNKNOWN,
  /** Names the placeholder. */
  PLACEHOLDER_MISSING,
  /** It is on its way or has arrived; names the state. */
  NOT_STUCK
}
