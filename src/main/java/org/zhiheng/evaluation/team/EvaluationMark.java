package org.zhiheng.evaluation.team;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Slice;

/**
 * The place of an evaluation in the list of them, as an address carries it.
 *
 * @param finished reported or ended: those come last
 */
record EvaluationMark(boolean finished, LocalDate dueOn, UUID id) {

  private static final String BETWEEN = "_";

  /** The place that an address names; an address that nobody gave out leads to the first page. */
  static Optional<EvaluationMark> parse(@Nullable String name) {
    String[] parts = name == null ? new String[0] : name.split(BETWEEN, -1);
    if (parts.length != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new EvaluationMark(
              Boolean.parseBoolean(parts[0]), Slice.day(parts[1]), UUID.fromString(parts[2])));
    } catch (NotFound | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return finished + BETWEEN + dueOn + BETWEEN + id;
  }
}
