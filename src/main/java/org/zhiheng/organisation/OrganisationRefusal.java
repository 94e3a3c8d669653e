package org.zhiheng.organisation;

import org.zhiheng.kernel.Refusal;

/** Why a code or a figure of an organisation is not taken as it was given. */
public enum OrganisationRefusal implements Refusal.Reason {
  /** Not 18 characters; names how many. */
  CREDIT_CODE_LENGTH,
  /** A character outside the code's alphabet; names its place from 1 and the character. */
  CREDIT_CODE_CHARACTER,
  /** The last character does not follow from the others. */
  CREDIT_CODE_CHECK,
  /** Not two to four digits with or without a letter before them. */
  CLASS_FORM,
  /** Names the division. */
  DIVISION_UNKNOWN,
  /** Names the division, the group and the groups there are. */
  GROUP_UNKNOWN,
  /** Names the division, its section and the section given. */
  SECTION_MISMATCH,
  /** The size depends on the group, and only the division is known; names both. */
  GROUP_NEEDED,
  /** Names the category of the size method and the indicator. */
  FIGURE_MISSING,
  /** Names the indicator. */
  FIGURE_NOT_A_NUMBER,
  /** Names the indicator. */
  FIGURE_NOT_WHOLE,
  /** Names the indicator. */
  FIGURE_NEGATIVE,
  /** Asked about: names the indicator and the amount in 10^8 yuan. */
  FIGURE_DOUBTFUL,
  /** Not a year for which figures can be there already; names the last possible one. */
  FIGURES_YEAR_NOT_POSSIBLE,
  /** Set by hand although the method gives the size of this industry (P13); names the division. */
  SIZE_BY_METHOD,
  /** Set by hand without a reason (P13). */
  SIZE_REASON_MISSING,
  PHONE_FORM,
  /** An application needs it and it was not told yet; names the {@link OrganisationField}. */
  MISSING
}
