package org.zhiheng.surveillance;

import org.zhiheng.kernel.Refusal;

/** Why something about a running certificate may not be done. */
public enum SurveillanceRefusal implements Refusal.Reason {
  /** 9.2: holders enter their own continuing education; names the person. */
  NOT_THE_HOLDER,
  /** Officers check it; names the person. */
  NOT_AN_OFFICER,
  /** Names the state. */
  CERTIFICATE_OVER,
  /** 9.3: names the state of a certificate for which no continuing education counts any more. */
  NOTHING_COUNTS,
  /** Only what may be used is issued anew or handed over; names the state. */
  NOT_IN_USE,
  /** Names the day, which lies in the future. */
  NOT_HELD_YET,
  /** Names the day and the ends of the validity. */
  OUTSIDE_VALIDITY,
  /** Names the least and the most. */
  HOURS,
  /** The record waits for nobody any more; names its state. */
  SETTLED,
  /** Only what was accepted is annulled; names the state. */
  NOT_ACCEPTED,
  /** Whoever accepted a record does not annul it; names the person. */
  ACCEPTED_IT,
  /** Officers and managers annul; names the person. */
  NOT_STAFF,
  LIST_UNREADABLE,
  LIST_EMPTY,
  /** Names the most. */
  LIST_TOO_LONG,
  /** The heading of the list lacks the column by which holders are found. */
  NO_NUMBERS,
  /** Names the line of before. */
  ATTENDANT_TWICE,
  /** Names the day. */
  NO_HOLDER,
  /** Names the name. */
  NAME_DIFFERS,
  /** Names the certificate. */
  ON_RECORD,
  /** What is held by whom is told in words; signs alone are none. */
  SAYS_NOTHING,
  NO_REASON,
  /** Names the limit and the length. */
  REASON_TOO_LONG
}
