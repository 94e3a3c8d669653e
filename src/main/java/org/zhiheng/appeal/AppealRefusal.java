package org.zhiheng.appeal;

import org.zhiheng.kernel.Refusal;

/** Why something about an appeal may not be done. */
public enum AppealRefusal implements Refusal.Reason {
  /** Nothing in the case can be appealed against today. */
  NOTHING_TO_APPEAL,
  /** Only whom the act is about appeals against it; names who tried. */
  NOT_THE_PERSON,
  /** There was an appeal against it; names its number. */
  APPEALED_BEFORE,
  /** Names the last day. */
  LATE,
  /** The day of receipt lies before the act or in the future; names the day of the act. */
  RECEIVED_WHEN,
  /** P11: what was awarded still stands in public. */
  ON_NOTICE,
  /** Handlers are panellists of the body; names the person. */
  NOT_A_PANELLIST,
  /** Managers choose handlers; names the person. */
  NOT_A_MANAGER,
  /** Names the least and how many there are; the number must be odd. */
  NOT_ENOUGH_HANDLERS,
  /** One person, one seat, once; names the person. */
  SAME_PERSON,
  /** Whoever has voted keeps the seat. */
  SEAT_TAKEN,
  /** Names the person. */
  NOT_A_HANDLER,
  VOTED,
  DECLARED,
  NOT_ALL_DECLARED,
  NOT_DECLARED,
  /** A tie to the case came up after the handler was chosen (S9, P9). */
  TIED,
  /** Appellant and body speak, and nobody else; names the person. */
  NO_SIDE,
  /** Names the last day. */
  STATEMENTS_OVER,
  /** Both sides may still speak; names the last day. */
  STILL_HEARD,
  NO_VOTE,
  /** Names the stage. */
  STAGE_FORBIDS,
  /** Officers and managers examine it; names the person. */
  NOT_STAFF,
  NO_GROUND,
  /** Names the day on which it was made and the last one, counted from the receipt. */
  NOT_LATE,
  /** One person finds it inadmissible, and another one has to say whether that is so. */
  REJECTION_WAITS,
  /** Nobody finds it inadmissible any more. */
  NO_REJECTION,
  /** 9.8: who finds it inadmissible does not agree as well. */
  SAME_EXAMINER,
  NO_TEXT,
  /** Names the limit and the length. */
  TEXT_TOO_LONG,
  /** Names the most. */
  TOO_MANY_FILES
}
