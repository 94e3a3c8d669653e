package org.zhiheng.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.seal.Hash;
import tools.jackson.databind.JsonNode;

/**
 * An event as a stranger is shown it, with what proves that it stands in the log.
 *
 * @param type the event's name, which is also the key of its words
 * @param place where it stands; null as long as it waits for its place
 * @param shown salt, name and value of each member that may be shown; empty without a place
 * @param hidden the promises about all others
 */
public record LoggedEvent(
    String type, Instant at, @Nullable Long place, List<JsonNode> shown, List<Hash> hidden) {

  public LoggedEvent {
    shown = List.copyOf(shown);
    hidden = List.copyOf(hidden);
  }

  /** Whether a log of a size has it. */
  public boolean isWithin(long size) {
    return place != null && place < size;
  }
}
