package org.zhiheng.surveillance.sanction;

import org.zhiheng.kernel.Refusal;

/** Why something about an event or what follows from it may not be done. */
public enum SanctionRefusal implements Refusal.Reason {
  /** Officers, managers and holders report; names the person. */
  NOT_A_REPORTER,
  /** Officers and managers sort; names the person. */
  NOT_STAFF,
  /** C4: names the kind that is not an event. */
  NO_EVENT,
  NO_DESCRIPTION,
  /** Names the limit and the length. */
  TOO_LONG,
  /** Names the day, which lies in the future. */
  DAY_AHEAD,
  /** No certificate has this number, or it has run out; names what was typed. */
  NO_CERTIFICATE,
  /** 9.3: it happened while no certificate of the holder was valid. */
  NOT_VALID_THEN,
  /** Names the text that is not a credit code. */
  NO_ORGANISATION,
  /** A holder reports what befell the own certificate or the own organisation. */
  NOT_OWN,
  /** Names the most. */
  TOO_MANY_FILES,
  /** It was sorted already; names its state. */
  SORTED,
  NO_REASON,
  /** Linked responsibility was answered already. */
  LINKED_ALREADY,
  /** Names the person, who is not the holder. */
  NOT_THE_HOLDER,
  /** Nobody is heard at this stage; names it. */
  NO_HEARING,
  /** Names the last day. */
  TOO_LATE,
  ANSWERED,
  NO_ANSWER,
  /** The holder still has time to answer; names the last day. */
  NOT_HEARD,
  /** Nothing can be decided at this stage; names it. */
  NOT_OPEN,
  /** C4: neither a document nor a source on record proves it. */
  NO_EVIDENCE,
  /** C4: who reported an event neither sorts it nor decides on it; names the person. */
  REPORTED_IT,
  /** Something is proposed already. */
  PROPOSAL_WAITS,
  /** One urgent suspension in a proceeding: else one person could keep a certificate suspended. */
  URGENT_ONCE,
  /**
   * The own urgent suspension of what the holder holds was not confirmed: another person's turn.
   */
  URGENT_ALONE,
  /** Names the state of the certificate and the measure. */
  MEASURE_UNFIT,
  /** A suspension has a last day or a condition, and nothing else has one. */
  NO_END,
  /** Names the day. */
  END_PAST,
  /** What was proposed is settled; names how. */
  SETTLED,
  /** Who proposed does not decide as well. */
  SAME_PERSON,
  VOTED_ALREADY,
  /** Only who proposed takes it back. */
  NOT_THE_PROPOSER,
  /** No paper is asked back, or it came back. */
  NO_PAPER_OUT
}
