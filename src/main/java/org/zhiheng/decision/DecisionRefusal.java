package org.zhiheng.decision;

import org.zhiheng.kernel.Refusal;

/** Why something about a decision may not be done; what ties people is told by {@code Conflict}. */
public enum DecisionRefusal implements Refusal.Reason {
  /** The report is not signed yet. */
  NOT_REPORTED,
  ALREADY_CONVENED,
  /** P15: something about a member of the evaluation team is to be settled first. */
  TEAM_IS_STOPPED,
  /** Names what has to be settled in the case before it is decided. */
  CASE_WAITS,
  /** Clause 6, P14: nobody has entered the evaluation body's data. */
  NO_BODY,
  /** The panel is a manager's to put together; names the person. */
  NOT_A_MANAGER,
  /** Names the people chosen and how many are needed. */
  PANEL_TOO_SMALL,
  /** Names the people chosen. */
  PANEL_NOT_ODD,
  /** P10: names the person, who is no active panellist of the body. */
  NOT_A_PANELLIST,
  /** Two accounts of one person were chosen; names one of them. */
  SAME_PERSON,
  /** Names the person, who sits or sat on this panel. */
  WAS_ON_PANEL,

  ALREADY_DECIDED,
  /** The case was withdrawn or ended. */
  CASE_ENDED,
  /** The case is with the evaluation team again. */
  WAITS_FOR_REPORT,
  NOT_ON_PANEL,
  ALREADY_VOTED,
  NO_VOTE,
  /** A denial, leaving and closing tell why. */
  NO_REASON,
  /** Sending back tells what is asked. */
  NO_QUESTIONS,
  /** Names the limit and the length. */
  REASON_TOO_LONG,
  /** 8.4: names the kind and the name of a part that is not what was sealed. */
  SEAL_BROKEN,
  /** S11: names the grade and the failed gates. */
  GRADE_DOES_NOT_CERTIFY,

  /** The one to be replaced has no seat that could be given up. */
  NO_SUCH_SEAT,
  /** P15: whose ballot is cast stays; names the person. */
  BALLOT_STAYS,
  /** P16: names the ballots cast and the quorum. */
  NO_QUORUM,
  /** Somebody has yet to vote, and there is time; names the last day. */
  STILL_VOTING,

  /** P11: what was decided is not on public notice, or not any more. */
  NOT_ON_NOTICE,
  /** P11: the notice runs, or an objection stops it; names its last day. */
  STILL_ON_NOTICE,
  /** P11: objections are recorded by staff; names the person. */
  NOT_STAFF,
  NO_OBJECTOR,
  /** P11: names the day, and the first and last one of the notice. */
  OUTSIDE_NOTICE,
  OBJECTION_SETTLED,
  /** P11: whoever recorded an objection does not settle it; names the person. */
  RECORDED_IT,
  /** P11: whoever is named as objecting does not settle it; names the person. */
  OBJECTS_THEMSELVES,
  /** P11: whoever was evaluated has time to answer first; names the last day. */
  ANSWER_AWAITED,
  /** P11: whoever looked into an objection does not settle it alone. */
  OBJECTION_NEEDS_TWO,
  /** P11: nobody settles an objection who does not declare to be tied to neither side. */
  TIES_NOT_DECLARED,
  OBJECTION_ANSWERED,
  /** P11: names the last day for an answer. */
  ANSWER_TOO_LATE,
  /** P11: nothing came of an objection yet that could be told. */
  OBJECTION_OPEN,
  /** P11: names the day on which whoever objects was told. */
  OBJECTOR_TOLD,
  /** P11: names the day, which has not come or was before the objection. */
  TOLD_ANOTHER_DAY
}
