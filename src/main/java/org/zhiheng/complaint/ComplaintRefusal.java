package org.zhiheng.complaint;

import org.zhiheng.kernel.Refusal;

/** Why something cannot be sent in or confirmed. */
public enum ComplaintRefusal implements Refusal.Reason {
  NO_NAME,
  /** Names the limit and the length. */
  TOO_LONG,
  ADDRESS_FORM,
  /** This installation sends no mail, so that nothing could be confirmed. */
  NO_MAIL_SERVER,
  /** Names how many mails of this kind one address gets within a day. */
  SENT_TOO_OFTEN,
  /** Names the text that is no number of a certificate. */
  NO_NUMBER,
  /** Names the text that is no credit code. */
  NO_CODE,
  /** What is objected to does not stand on public notice, or no longer. */
  NOT_ON_NOTICE,
  /** The link was opened too late. */
  LINK_OVER
}
