package org.zhiheng.scheme;

import java.util.List;
import java.util.stream.Stream;

/**
 * One clause below a row: evidence is linked to it, points are not given to it (S7).
 *
 * @param printed its number in the body of the text (S1); blank where the body gives none
 */
public record Clause(String id, String printed, Words title, Words looksFor, List<Clause> parts) {

  public Clause {
    parts = List.copyOf(parts);
  }

  /** The single clauses below this one, or itself. */
  public Stream<Clause> single() {
    return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(Clause::single);
  }
}
