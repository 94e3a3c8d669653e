package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;

/**
 * What the team agrees on for one row, recorded by its leader (S13).
 *
 * @param reason why, where it differs from the median of the independent values; else may be blank
 * @param evidence what proves a value that by itself denies every grade (S10); else may be blank
 * @param version the one the user saw; 0 for a row without a value
 */
public record ConsensusRow(BigDecimal coefficient, String reason, String evidence, int version) {

  /** A value that needs no evidence. */
  public ConsensusRow(BigDecimal coefficient, String reason, int version) {
    this(coefficient, reason, "", version);
  }
}
