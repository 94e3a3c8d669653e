package org.zhiheng.application;

import java.util.EnumSet;
import java.util.Set;
import org.zhiheng.kernel.Worded;

/** How far an application has come in clauses 8.1 and 8.2, with the moves that are allowed. */
public enum Stage implements Worded {
  /** 填写中: the applicant writes. */
  DRAFT,
  /** 形式审查: the formal review has it. */
  SUBMITTED,
  /** 待补正: the applicant supplements what the notice lists (P5, P7). */
  RETURNED,
  /** 已受理: it goes on to the evaluation; nobody changes it any more. */
  ACCEPTED,
  /** 不予受理: one of the grounds of 8.2 holds. */
  REFUSED,
  /** 已撤回: by the applicant, or deemed so by P7. */
  WITHDRAWN;

  /** The stages that may follow this one. */
  public Set<Stage> next() {
    return switch (this) {
      case DRAFT, RETURNED -> EnumSet.of(SUBMITTED, WITHDRAWN);
      case SUBMITTED -> EnumSet.of(RETURNED, ACCEPTED, REFUSED, WITHDRAWN);
      case ACCEPTED, REFUSED, WITHDRAWN -> EnumSet.noneOf(Stage.class);
    };
  }

  public boolean mayBecome(Stage other) {
    return next().contains(other);
  }

  /** Whether the file is in the applicant's hands. */
  public boolean isWithApplicant() {
    return mayBecome(SUBMITTED);
  }
}
