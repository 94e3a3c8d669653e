package org.zhiheng.application;

import org.zhiheng.kernel.Worded;

/** What a piece of evidence shows (8.1 c). */
public enum EvidenceKind implements Worded {
  EDUCATION,
  CAREER,
  PERFORMANCE,
  PAPER,
  PATENT,
  STANDARD,
  HONOUR,
  TRAINING_GIVEN,
  /** The applicant's own training by 5.1 c) (P3). */
  TRAINING_TAKEN,
  PUBLIC_GOOD,
  OTHER
}
