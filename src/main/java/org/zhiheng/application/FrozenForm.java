package org.zhiheng.application;

import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How frozen data is stored: a record of its own for each format, as JSON with the number of the
 * format. What was written in an earlier format is brought to the present one, step by step, when
 * it is read; a rule that gets stricter later never makes it unreadable.
 *
 * @param present the record of the present format
 * @param upcasters each leads from one format to the next, the first one from format 1 to 2
 */
record FrozenForm<T>(Class<T> present, List<UnaryOperator<ObjectNode>> upcasters) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  FrozenForm {
    upcasters = List.copyOf(upcasters);
  }

  /** The number of the present format. */
  int format() {
    return upcasters.size() + 1;
  }

  String write(T content) {
    return JSON.writeValueAsString(content);
  }

  /**
   * Reads what was written in any format so far.
   *
   * @throws IllegalStateException when a newer program wrote it
   */
  T read(int format, String json) {
    if (format > format()) {
      throw new IllegalStateException(
          "format " + format + " is newer than " + format() + ", which this program knows");
    }
    JsonNode content = JSON.readTree(json);
    for (UnaryOperator<ObjectNode> upcaster : upcasters.subList(format - 1, upcasters.size())) {
      content = upcaster.apply((ObjectNode) content);
    }
    return JSON.treeToValue(content, present);
  }
}
