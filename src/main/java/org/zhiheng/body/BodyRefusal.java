package org.zhiheng.body;

import org.zhiheng.kernel.Refusal;

/** Why something about the evaluation body or its roster may not be done. */
public enum BodyRefusal implements Refusal.Reason {
  /** Clause 6: a body has a name. */
  NO_NAME,
  /** A body evaluates by one scheme at least. */
  NO_SCHEME,
  /** A scheme that this installation does not have; names it. */
  UNKNOWN_SCHEME,
  /** Only an active account with the role of assessor is enrolled. */
  NOT_AN_ASSESSOR,
  /** 8.3: the qualification must be named. */
  NO_QUALIFICATION,
  /** The qualification ended before today; names the day. */
  QUALIFICATION_OVER,
  /** The same person is on the roster by another account. */
  ON_ROSTER_ALREADY,
  /** C12: two to four capital letters and digits, a letter first. */
  PREFIX_FORM,
  /** Numbers were given with it; names the prefix. */
  PREFIX_STAYS,
  /** Body and roster are kept by administrators and managers. */
  NOT_FOR_YOU,
  /** 5.1 c): the list of providers is kept by managers; names the person. */
  NOT_A_MANAGER,
  /** 5.1 c): a recognised provider has a name. */
  NO_NAME_OF_PROVIDER,
  /** 5.1 c): a course of signs alone would be in every name; names it. */
  COURSE_SAYS_NOTHING,
  /** Names the last and the first day. */
  ENDS_BEFORE,
  /** Names how many courses there may be. */
  TOO_MANY_COURSES,
  /** Names how long the name of a course may be. */
  COURSE_TOO_LONG,
  /** 17024, 4.3.6: names the last day on which a risk is looked at again. */
  REVIEW_WITHIN_A_YEAR,
  /** Names how long a text of the register may be. */
  RISK_UNSAID,
  /** Names the highest step of the scale. */
  OFF_SCALE
}
