package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.List;

/**
 * A day in the life of a certificate.
 *
 * @param about what its words name: a state and its ground, the number of a year
 * @param pace whether it has come
 */
public record TimelineEntry(LocalDate day, TimelineKind kind, List<Object> about, Pace pace) {

  /** How a day lies to the one on which it is looked at. */
  public enum Pace {
    PAST,
    /** The next one. */
    NEXT,
    AHEAD
  }

  public TimelineEntry {
    about = List.copyOf(about);
  }

  TimelineEntry at(Pace other) {
    return new TimelineEntry(day, kind, about, other);
  }
}
