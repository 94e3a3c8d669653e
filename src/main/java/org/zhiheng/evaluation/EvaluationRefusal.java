package org.zhiheng.evaluation;

import org.zhiheng.kernel.Refusal;

/** Why a step of an evaluation may not be taken. */
public enum EvaluationRefusal implements Refusal.Reason {
  /** 8.3: a team is appointed for an accepted application only. */
  NOT_ACCEPTED,
  ALREADY_APPOINTED,
  /** P9: names how many there are and the fewest there may be. */
  TEAM_TOO_SMALL,
  /** P9: names how many there are. */
  TEAM_NOT_ODD,
  NO_LEADER,
  /** Two accounts may be of one person. */
  SAME_PERSON_TWICE,
  /** These name the candidate. */
  NOT_ON_ROSTER,
  /** Names the candidate and the last day of the qualification. */
  NOT_QUALIFIED,
  /** Teams are put together and changed by managers. */
  NOT_MANAGER,
  /** The step belongs to another stage; names the stage that the evaluation is in. */
  WRONG_STAGE,
  NOT_LEADER,
  NOT_IN_TEAM,
  /** Names a statement that was not ticked. */
  STATEMENT_MISSING,
  ANSWERED_ALREADY,
  /** Declining asks for a reason, and so does a new round. */
  NO_REASON,
  /** 8.4: a report goes back with questions only. */
  NO_QUESTIONS,
  /** Applicant and evaluators neither send a report back nor have it evaluated again. */
  NOT_OUTSIDE,
  /** Who has declared leaves or is dismissed before somebody else comes. */
  NOT_TO_REPLACE,
  /** P15: who declared gives the seat up with a cause, who did not just declines. */
  NOT_DECLARED,
  /** P15: somebody who has left already is not dismissed. */
  SEAT_IS_EMPTY,
  /** P15: the leader's seat has to be empty. */
  LEADER_IS_THERE,
  /** Names the member about whom something is to be settled first. */
  POINT_IS_OPEN,
  SHEET_SUBMITTED,
  /** These name the row. */
  ROW_WITHOUT_VALUE,
  VALUE_NOT_ALLOWED,
  /** S5. */
  ZERO_WITHOUT_REASON,
  /** S10: names the row and its full points, too. */
  GATE_WITHOUT_REASON,
  /** S13: names the row and the median, too. */
  DIFFERS_WITHOUT_REASON,
  /** S13, where the scheme reckons the agreed value: names the row and that value. */
  OTHER_THAN_RECKONED,
  /** S6: names the row and what was chosen. */
  CLAUSE_BAND_UNKNOWN,
  /** S6: a clause is met less than the row. */
  CLAUSE_WITHOUT_REASON,
  /** S6, where the weakest clause caps the band: names the row and the value. */
  ABOVE_WEAKEST_CLAUSE,
  /** 8.3, S15: the interview is for everybody. */
  NO_INTERVIEW_DATE,
  INTERVIEW_IN_FUTURE,
  INTERVIEW_BEFORE_TEAM,
  NO_INTERVIEW_MODE,
  NO_INTERVIEW_PLACE,
  NO_INTERVIEW_PARTICIPANTS,
  NO_INTERVIEW_SUMMARY,
  VISIT_IN_FUTURE,
  VISIT_BEFORE_TEAM,
  /** A visit has findings, and findings have a visit. */
  NO_VISIT_FINDINGS,
  NO_VISIT_DATE,
  NO_STRENGTHS,
  NO_OPPORTUNITIES,
  NO_SUMMARY,
  /** S10: names the row and its full points; evidence is stated or a document is named. */
  GATE_WITHOUT_EVIDENCE,
  /** S10: names the row, whose value needs nobody's agreement. */
  NOTHING_TO_AGREE_TO,
  /** S10, P18: names the row and the member who has not agreed. */
  AGREEMENT_IS_MISSING,
  /** S15: these name the row. */
  FINDING_CHANGES_NOTHING,
  FINDING_IS_OPEN,
  FINDING_WITHOUT_VISIT,
  FINDING_WITHOUT_WORDS,
  FINDING_WITHOUT_WITNESS,
  FINDING_WITHOUT_DAY,
  /** Names the day, and the one on which the team was appointed. */
  FINDING_OUT_OF_TIME,
  /** A finding is taken back by whoever proposed it, before it is settled. */
  NOT_TO_WITHDRAW
}
