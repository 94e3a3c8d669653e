package org.zhiheng.decision;

import org.zhiheng.kernel.Refusal;

/** Why something about a decision may not be done. */
public enum DecisionRefusal implements Refusal.Reason {
  /** The report is not signed yet. */
  NOT_REPORTED,
  ALREADY_CONVENED,
  /** Clause 6, P14: nobody has entered the evaluation body's data. */
  NO_BODY,
  /** Whoever convenes is the applicant, recommended, or belongs to the same organisation. */
  CONVENER_INVOLVED,
  /** Names the people chosen and how many are needed. */
  PANEL_TOO_SMALL,
  /** Names the people chosen. */
  PANEL_NOT_ODD,

  /** P10, each naming the person. */
  NOT_A_PANELLIST,
  IS_APPLICANT,
  RECOMMENDED,
  EVALUATED,
  SAME_ORGANISATION,

  ALREADY_DECIDED,
  NOT_ON_PANEL,
  ALREADY_VOTED,
  NO_VOTE,
  /** A denial tells why. */
  NO_REASON,
  /** Names the limit and the length. */
  REASON_TOO_LONG,
  /** S11: names the grade and the failed gates. */
  GRADE_DOES_NOT_CERTIFY
}
