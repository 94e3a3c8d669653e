package org.zhiheng.kernel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reason why something may not be done. A list of them answers every {@code whyNot(…)}: empty
 * means it may be done.
 *
 * @param field the form field to show it beside, or null when it concerns the whole step
 * @param args what the reason's message names, in order
 */
public record Refusal(Reason reason, @Nullable String field, List<Object> args) {

  public Refusal {
    args = List.copyOf(args);
  }

  /** The same reason, shown beside a field. */
  public Refusal at(String place) {
    return new Refusal(reason, place, args);
  }

  /** A constant in a module's enum of reasons; its message gives clause, reason and remedy. */
  public interface Reason extends Worded {

    default Refusal because(Object... args) {
      return new Refusal(this, null, List.of(args));
    }
  }
}
