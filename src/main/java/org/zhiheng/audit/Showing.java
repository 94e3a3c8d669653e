package org.zhiheng.audit;

import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Which events of a subject a stranger is shown, and what of them besides when and what.
 *
 * @param type the event's name
 * @param details members of the event
 * @param which of these events, by what they tell
 */
public record Showing(String type, List<String> details, Predicate<JsonNode> which) {

  public Showing {
    details = List.copyOf(details);
  }
}
