package org.zhiheng.evaluation.team;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
              Boolean.parseBoolean(parts[0]),
              LocalDate.parse(parts[1]),
              UUID.fromString(parts[2])));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return finished + BETWEEN + dueOn + BETWEEN + id;
  }
}
