package org.zhiheng.scheme;

import org.zhiheng.kernel.Worded;

/** Every way in which a recorded interpretation can be decided; not all are carried out yet. */
public enum Reading implements Worded {
  FIFTEEN_ROWS("S1"),
  PRINTED_VALUES("S2"),
  STEP_0_05("S2"),
  CONTINUOUS("S2"),
  LARGEST_NOT_ABOVE("S3"),
  NEXT_BAND_UP("S3"),
  FULL_ONLY_AT_100("S4"),
  FULL_FROM_95("S4"),
  ZERO_WITH_REASON("S5"),
  TENTH_AS_MINIMUM("S5"),
  OVERALL_PICKS_BAND("S6"),
  WEAKEST_CLAUSE_CAPS("S6"),
  PER_ROW("S7"),
  PER_CLAUSE_EQUALLY("S7", false),
  BAND_BY_WORDS("S8"),
  GATES_IMPLY_TOTAL("S9"),
  INTEGRITY_IS_A_GATE("S10"),
  A_IS_AN_OUTCOME("S11"),
  LOWER_BOUNDS_INCLUSIVE("S12"),
  CONSENSUS_BY_LEADER("S13"),
  MEAN("S13"),
  MEDIAN("S13"),
  TRIMMED_MEAN("S13"),
  EXACT_DECIMALS("S14"),
  THREE_LAYERS("S15"),
  INTERVIEW_AS_ROW("S15", false),
  LEAST_TOTAL_IS_TOLD("S16"),
  ALL_PREREQUISITES("P1"),
  ANY_PREREQUISITE("P1"),
  EDUCATION_OR_TITLE("P1"),
  BY_SIZE("P1"),
  UNION_OF_PERIODS("P2"),
  SUM_OF_PERIODS("P2"),
  TRAINING_FILE_OPTIONAL("P3"),
  TRAINING_FILE_REQUIRED("P3"),
  SIGNED_BY_ANOTHER("P4"),
  INCOMPLETE_IS_NOT_REFUSED("P5"),
  LOOK_BACK_FOR_CONDUCT("P6"),
  LOOK_BACK_FOR_ALL("P6"),
  LIMITED_ROUNDS("P7"),
  UNLIMITED_ROUNDS("P7"),
  WORKING_DAYS("P8"),
  LEADER_AND_TWO("P9"),
  LEADER_AND_ONE("P9"),
  PANEL_APART("P10"),
  NOTICE_OPTIONAL("P11"),
  NOTICE_OFF("P11"),
  ADVICE_ONLY("P12"),
  SIZE_BY_HAND("P13"),
  ANY_LEGAL_PERSON("P14"),
  LEAVERS_ARE_REPLACED("P15"),
  MAJORITY_OF_SEATS("P16"),
  MAJORITY_OF_VOTES_CAST("P16"),
  ANNULLED_BEFORE_NEXT_STAGE("P17"),
  MEMBERS_TOGETHER("P18"),
  FROM_DECISION("C1"),
  FROM_ISSUE("C1"),
  CERTIFICATE_YEAR("C2"),
  CALENDAR_YEAR("C2", false),
  MINIMUM_HOURS("C2", false),
  SUSPEND_AFTER_GRACE("C2", false),
  THREE_SANCTIONS("C3"),
  TYPED_EVENTS("C4"),
  WINDOW_WITH_REMINDERS("C5"),
  DEADLINE_BEFORE_EXPIRY("C5", false),
  FROM_OLD_EXPIRY("C6"),
  FROM_RENEWAL_DECISION("C6", false),
  OLD_RUNS_OUT("C7"),
  NEW_SUPERSEDES("C7", false),
  WAIT_AFTER_SANCTION("C8"),
  WAIT_FOR_ALL("C8", false),
  LATER_OF_BOTH("C9"),
  ONE_YEAR_ONLY("C9", false),
  ONE_PROCESS("C10"),
  REISSUED("C11"),
  SUSPENDED_UNTIL_RECOMMENDED("C11", false),
  NUMBER_SAYS_NO_GRADE("C12"),
  EVALUATED_ON_DECISION("C13"),
  EVALUATED_ON_REPORT("C13", false);

  private final String interpretation;
  private final boolean supported;

  Reading(String interpretation) {
    this(interpretation, true);
  }

  Reading(String interpretation, boolean supported) {
    this.interpretation = interpretation;
    this.supported = supported;
  }

  /** The interpretation it decides, such as S2. */
  public String interpretation() {
    return interpretation;
  }

  /** Whether the product does it; the loader refuses a scheme that asks for one it does not. */
  public boolean isSupported() {
    return supported;
  }
}
