package org.zhiheng.scoring;

/** One reason why no grade is given, such as {@code GATE_FAILED:7.4}. */
public record Reason(Shortfall shortfall, String subject) {

  /** The reason in the form that machines read. */
  public String code() {
    return shortfall.name() + ":" + subject;
  }
}
