package org.zhiheng.person;

import org.zhiheng.kernel.Refusal;

/** Why a fact about a person is not taken as it was given. */
public enum PersonRefusal implements Refusal.Reason {
  /** Names the kind of document. */
  IDENTITY_FORM,
  /** A citizen number of 15 digits, as it was given until 1999. */
  IDENTITY_OLD_FORM,
  /**
   * The day of birth that a citizen number tells lies in the future, or so far back that nobody
   * alive was born then.
   */
  BIRTH_NOT_POSSIBLE,
  /** Somebody did something before being born. */
  DAY_BEFORE_BIRTH,
  /** A day of which nobody alive can tell. */
  DAY_TOO_LONG_AGO,
  /** A citizen number whose digits 7 to 14 are no day of the calendar; names them. */
  IDENTITY_BIRTH_DATE,
  /** A citizen number whose last character does not follow from the others. */
  IDENTITY_CHECK,
  MOBILE_FORM,
  /** Something that must be said was left blank. */
  BLANK,
  /** A period ends before it begins. */
  PERIOD_REVERSED,
  HOURS_NOT_POSITIVE,
  EMAIL_FORM,
  /** A day that has not come yet, where something must have happened already. */
  DAY_IN_FUTURE,
  /** An application needs it and it was not told yet; names the {@link PersonField}. */
  MISSING,
  /** An application needs at least one entry of professional life (5.1 b). */
  NO_EMPLOYMENT,
  /** An application needs at least one training (5.1 c). */
  NO_TRAINING,
  /** Somebody told one number after the other; names the minutes until the next. */
  TOO_MANY_NUMBERS,
  /**
   * The number is not known as this person's: another one told it, or it is still to be settled.
   */
  NUMBER_UNSETTLED,
  /** Personal data is kept neither shorter nor longer; names the fewest and the most days. */
  PERIOD_OUT_OF_BOUNDS,
  /**
   * How long personal data is kept takes two administrators: one proposes, another one confirms.
   */
  PERIOD_NEEDS_TWO,
  /** Only who proposed a period takes that back. */
  PERIOD_PROPOSED_BY_ANOTHER,
  /** Names the days that hold or are proposed already. */
  PERIOD_SAME,
  /** Whoever typed a number, or is concerned by it, does not settle whose it is. */
  SETTLED_BY_ANOTHER,
  /** 5.1 c): neither course nor provider seems to be about quality; asked, not refused. */
  TRAINING_DOUBTFUL,
  /** The body itself has entered the document, so that the person cannot tell another one. */
  NUMBER_SET_BY_BODY,
  /**
   * The body has seen the document of the person who has this number, so that it is no typing
   * error.
   */
  NUMBER_SEEN,
  /**
   * The number stands in a file that was handed in; who proposed to give it away did not see it
   * alone.
   */
  FROZEN_NUMBER_NEEDS_TWO,
  DOCUMENT_TYPE_UNKNOWN
}
