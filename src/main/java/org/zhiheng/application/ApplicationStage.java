package org.zhiheng.application;

import java.util.EnumSet;
import java.util.Set;
import org.zhiheng.kernel.Worded;

/**
 * How far an application has come in clauses 8.1 and 8.2, with the moves that are allowed. A slip
 * of the body moves it back (P17), an upheld appeal takes up what was concluded.
 */
public enum ApplicationStage implements Worded {
  /** 填写中: the applicant writes. */
  DRAFT,
  /** 形式审查: the formal review has it. */
  SUBMITTED,
  /** 待补正: the applicant supplements what the notice lists (P5, P7). */
  RETURNED,
  /** 已受理: it goes on to the evaluation; the applicant changes it no more. */
  ACCEPTED,
  /** 已办结: the decision on certification was made. */
  CONCLUDED,
  /** 不予受理: one of the grounds of 8.2 holds. */
  REFUSED,
  /** 已撤回: by the applicant, or deemed so by P7. */
  WITHDRAWN,
  /** 已终止: the body ended it after it was accepted. */
  ENDED;

  /** The stages that may follow this one. */
  public Set<ApplicationStage> next() {
    return switch (this) {
      case DRAFT -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED, REFUSED, WITHDRAWN, ENDED);
      case RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN, ENDED);
      case ACCEPTED -> EnumSet.of(SUBMITTED, CONCLUDED, WITHDRAWN, ENDED);
      case CONCLUDED -> EnumSet.of(ACCEPTED);
      case REFUSED -> EnumSet.of(SUBMITTED);
      case WITHDRAWN -> EnumSet.of(SUBMITTED, RETURNED);
      case ENDED -> EnumSet.noneOf(ApplicationStage.class);
    };
  }

  public boolean mayBecome(ApplicationStage other) {
    return next().contains(other);
  }

  /** Whether the file is in the applicant's hands. */
  public boolean isWithApplicant() {
    return this == DRAFT || this == RETURNED;
  }

  /** Whether the case goes on, up to the decision: a person has one such case at most. */
  public boolean isOpen() {
    return switch (this) {
      case DRAFT, SUBMITTED, RETURNED, ACCEPTED -> true;
      case CONCLUDED, REFUSED, WITHDRAWN, ENDED -> false;
    };
  }
}
