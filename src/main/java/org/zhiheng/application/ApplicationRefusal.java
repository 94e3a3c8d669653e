package org.zhiheng.application;

import org.zhiheng.kernel.Refusal;

/** Why something about an application may not be done. */
public enum ApplicationRefusal implements Refusal.Reason {
  /** Another application of the applicant is not finished; names its stage. */
  ALREADY_OPEN,
  /** C8: names the certificate and the first day on which it is possible. */
  WAIT_AFTER_SANCTION,
  /** C8: names the certificate that is suspended, and since when. */
  AWARD_WAITS,
  /**
   * C8, C9: names the certificate, what became of it, since when, and the first day without bar.
   */
  AWARD_BARRED,
  /** C10: names the grade that was reached, and the certificate with its own. */
  NOT_HIGHER,
  /** C9: names the certificate and the first day on which it is possible. */
  WAIT_AFTER_MISCONDUCT,
  /** C7: what another body issued states a grade that certifies. */
  FOREIGN_GRADE,
  /** C7: it ends after it began, and was taken while it ran. */
  FOREIGN_DATES,
  /** C7, 9.1: names the years for which a certificate is valid at most. */
  FOREIGN_LONG,
  /** C7: a number that this body gave is no certificate of another one. */
  FOREIGN_OWN,
  /** C7: it was confirmed for another person. */
  FOREIGN_TAKEN,
  /** C7: who found that it was taken is not who finds otherwise. */
  FOREIGN_SECOND_OFFICER,
  /** C7: of what is not confirmed nobody knows what became of it. */
  FOREIGN_UNKNOWN,
  /** C9: the misconduct lies before the sanction for it. */
  FOREIGN_MISCONDUCT,
  /** 9.6: no wait runs on which an application could be refused. */
  NO_WAIT_RUNS,
  /** C7: what is over already leads to no transfer. */
  FOREIGN_OVER,
  /** C7: the application names no certificate of another body. */
  FOREIGN_NONE,
  /** C7: nobody of the body has looked at it yet. */
  FOREIGN_UNSEEN,
  /** C7: it is confirmed for the applicant only, compared by the number of the document. */
  FOREIGN_HOLDER,
  /** C7: another body tells that it is in force, suspended, terminated or void. */
  FOREIGN_STATE,
  /** C7: what is in force was not taken on any day. */
  FOREIGN_ACTIVE,
  /** C10: names the certificate and the first day on which it is possible. */
  UPGRADE_TOO_EARLY,
  /** The account belongs to no organisation, so nobody could recommend (8.1 a). */
  NO_ORGANISATION,
  /** Only an account with the role of applicant applies. */
  NOT_APPLICANT,
  /** A later step bars going back; names the step. */
  STEP_TAKEN,
  /** The person has begun another application meanwhile; names its stage. */
  OTHER_OPEN,
  /** The scheme that the case began with is not loaded, or has another content; names its id. */
  SCHEME_CHANGED,
  /** Clause 6: names an edition that the body does not evaluate by any more. */
  SCHEME_NOT_OFFERED,
  /** Clause 6: the body evaluates by no edition that is in force. */
  NO_SCHEME_IN_FORCE,
  /** The stage has no such move, or no change at all; names the stage. */
  STAGE_FORBIDS,
  BLANK,
  /** Names the limit and the length. */
  TOO_LONG,

  /** 5.1 a): names the level asked for. */
  EDUCATION_TOO_LOW,
  /** 5.1 a): names the level asked for. */
  TITLE_TOO_LOW,
  /** 5.1 b): names the years asked for, and the years and months found. */
  QUALITY_YEARS_SHORT,
  /** 5.1 c). */
  TRAINING_MISSING,
  /** 5.1 c), where P3 is read so. */
  TRAINING_FILE_MISSING,

  /** 8.1 a). */
  RECOMMENDATION_MISSING,
  /** 8.1 a): asked for, not signed yet. */
  RECOMMENDATION_UNSIGNED,
  /** 8.1 b): names the row. */
  ROW_INCOMPLETE,
  /** 8.1 c). */
  EVIDENCE_MISSING,
  /** Names the declaration. */
  DECLARATION_OPEN,
  /** P7: names the day that has passed. */
  SUPPLEMENT_OVERDUE,

  /** Names the row. */
  ROW_UNKNOWN,
  /** Names the coefficient and the row. */
  COEFFICIENT_NOT_ALLOWED,
  NO_ROW,
  DATE_AHEAD,

  RECOMMENDATION_REQUESTED,
  RECOMMENDATION_SIGNED,
  /** P4. */
  SIGNER_IS_APPLICANT,
  /** P4: the signatory has the applicant's name. */
  SIGNATORY_IS_APPLICANT,
  SIGNER_OF_OTHER_ORGANISATION,

  /** P7: names the rounds. */
  ROUNDS_USED,
  NO_ITEM,
  GROUND_UNKNOWN,
  /** P6: names the first day that counts. */
  GROUND_TOO_OLD,
  /** P17: somebody else has to confirm or reject what was proposed first. */
  PROPOSAL_WAITS,
  /** P17: a second person has said so already. */
  PROPOSAL_SETTLED,
  /** P17: whoever proposed does not confirm. */
  SAME_PERSON,
  /** P17: only who proposed takes it back. */
  NOT_THE_PROPOSER,
  /** A correction says something else than what stands there. */
  SAME_TEXT,

  /** The new employer has to be another organisation. */
  SAME_ORGANISATION,
  /** The new employer has to tell its own facts before it recommends. */
  ORGANISATION_INCOMPLETE,
  /** No recommendation of a new employer is missing. */
  NOTHING_AWAITED,
  /** The new employer may still recommend; names the last day. */
  STILL_TIME,
  /** P7: neither overdue nor returned as often as may be. */
  NOT_DEEMED_WITHDRAWN
}
