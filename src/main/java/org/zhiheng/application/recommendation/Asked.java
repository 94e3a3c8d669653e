package org.zhiheng.application.recommendation;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The place of a request for a recommendation in its list, as an address carries it. */
record Asked(boolean open, long position) {

  private static final Pattern NAME = Pattern.compile("[01]_[0-9]{1,18}");

  String name() {
    return (open ? "1_" : "0_") + position;
  }

  /** The place that an address names; an address that nobody gave out leads to the first page. */
  static Optional<Asked> parse(@Nullable String name) {
    return name != null && NAME.matcher(name).matches()
        ? Optional.of(new Asked(name.startsWith("1"), Long.parseLong(name.substring(2))))
        : Optional.empty();
  }
}
