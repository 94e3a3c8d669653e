package org.zhiheng.body;

import java.time.LocalDate;

/**
 * 公正性风险: something that may keep the body from judging without bias, and what is done about it
 * (ISO/IEC 17024, 4.3.6). Each review is a version of its own; none is changed.
 *
 * @param no in the register; 0 for one that is new
 * @param source from whom or what relation it comes
 * @param likelihood 1 unlikely, 2 possible, 3 likely
 * @param severity 1 slight, 2 noticeable, 3 a decision could be wrong
 * @param owner who sees to the measure
 * @param reviewOn when it is looked at again, at the latest
 * @param version 0 for one that is new
 */
public record Risk(
    int no,
    String what,
    String source,
    int likelihood,
    int severity,
    String measure,
    String owner,
    LocalDate reviewOn,
    int version) {

  /** Likelihood times severity, from 1 to 9. */
  public int level() {
    return likelihood * severity;
  }

  public boolean isDue(LocalDate today) {
    return !reviewOn.isAfter(today);
  }
}
