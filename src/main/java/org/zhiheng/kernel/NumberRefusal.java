package org.zhiheng.kernel;

/** Why a text is not taken as a number. */
public enum NumberRefusal implements Refusal.Reason {
  /** Neither plain digits nor groups of three, or too long; names the decimals there may be. */
  NOT_A_NUMBER,
  /** No whole number where only one will do. */
  NOT_WHOLE,
  /** More digits after the point than count; names how many there may be. */
  TOO_MANY_DECIMALS,
  /** Names the smallest and the largest value. */
  OUT_OF_RANGE
}
