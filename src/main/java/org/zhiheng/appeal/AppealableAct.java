package org.zhiheng.appeal;

import java.time.LocalDate;
import java.util.List;
import org.zhiheng.kernel.Refusal;

/**
 * An act that stands in somebody's case, with their right to appeal against it.
 *
 * @param until the last day, counted from the day of the act
 * @param whyNot what speaks against it today
 */
public record AppealableAct(AppealedAct act, LocalDate until, List<Refusal> whyNot) {

  public AppealableAct {
    whyNot = List.copyOf(whyNot);
  }
}
