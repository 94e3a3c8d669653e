package org.zhiheng.complaint;

import org.zhiheng.kernel.Refusal;

/** Why something cannot be sent in or confirmed, or a complaint not be answered. */
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
  LINK_OVER,
  /** Nothing is said of what went wrong. */
  NO_COMPLAINT,
  NOT_A_MANAGER,
  /** The sender of a complaint has the name of whoever wants to answer it. */
  COMPLAINS_THEMSELVES,
  ANSWERED,
  /** Another manager has to say the same. */
  NEEDS_TWO,
  TIES_NOT_DECLARED,
  NO_ANSWER,
  /** Names the login that no account has. */
  NO_SUCH_ACCOUNT,
  /** Names whom the complaint is about by what was said before. */
  NAMED_ALREADY,
  /** Names who cannot be named, and how many people could answer without them. */
  TOO_FEW_LEFT,
  NO_REASON,
  /** Names the number of which there is no case. */
  NO_SUCH_CASE
}
