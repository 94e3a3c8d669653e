package org.zhiheng.application;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Slice;

/** The place of a submitted application in the list of them, as an address carries it. */
record Submitted(Instant at, UUID id) {

  private static final String BETWEEN = "_";

  String name() {
    return at + BETWEEN + id;
  }

  /** The place that an address names; an address that nobody gave out leads to the first page. */
  static Optional<Submitted> parse(@Nullable String name) {
    int between = name == null ? -1 : name.indexOf(BETWEEN);
    if (name == null || between < 0) {
      return Optional.empty();
    }
    try {
      Instant at = Slice.instant(name.substring(0, between));
      return Optional.of(new Submitted(at, UUID.fromString(name.substring(between + 1))));
    } catch (NotFound | IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
