package org.zhiheng.certificate;

import org.zhiheng.kernel.Refusal;

/** Why something about a certificate may not be done. */
public enum CertificateRefusal implements Refusal.Reason {
  /** The text is no certificate number; argument: the text. */
  NUMBER_FORM,
  /** The check character disagrees with the rest; argument: the number. */
  NUMBER_CHECK,
  /** Clause 6: the body, or the prefix of its numbers, is not entered. */
  NO_BODY,

  /** Certificates are a manager's to move and to re-issue; names the person. */
  NOT_A_MANAGER,
  /** 9.3, C3: names the state on the day and the one that does not follow it. */
  MOVE_UNKNOWN,
  /** C4: names the ground and the state that it does not lead to. */
  GROUND_UNFIT,
  NO_REASON,
  /** Names the limit and the length. */
  REASON_TOO_LONG,
  /** Names the day, which lies in the future. */
  DAY_AHEAD,
  /** Names the day and that of the last change of state. */
  BEFORE_LAST_CHANGE,
  /** C4: an event has the day on which it happened, and nothing else has; names the ground. */
  EVENT_DAY,
  /** Names the last day of a suspension and its first. */
  UNTIL_UNFIT,
  /** C4: not what one proposed and two others decided; names the certificate. */
  NOT_DECIDED,
  /** Names the certificate that should take the place, and the other one. */
  NOT_NEWER,
  /** C11: only what may be used is re-issued; names the state. */
  NOT_TO_REISSUE,
  /** C11: what is on file does not differ in what the cause says; names the cause. */
  CAUSE_UNFIT,
  /** C11: no organisation with this code has told about itself; names the code. */
  NOT_ON_FILE,
  /** C11: another paper is proposed already. */
  REISSUE_WAITS,
  /** C11: the proposal was settled meanwhile. */
  REISSUE_SETTLED,
  /** C11: what is on file is not what was proposed any more. */
  FACTS_MOVED,
  /** C11: who proposed does not agree as well. */
  SAME_PERSON,
  /** Only who proposed takes it back. */
  NOT_THE_PROPOSER
}
