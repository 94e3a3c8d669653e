package org.zhiheng.audit;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiheng.seal.CanonicalJson;
import org.zhiheng.seal.Commitments;
import org.zhiheng.seal.Hash;
import org.zhiheng.seal.MerkleTree;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the log promises about a record: each member of it by itself, so that a stranger can be
 * shown which certificate was issued and when, and not by whom.
 */
final class LogEntry {

  static final String AT = "at";
  static final String TYPE = "type";

  private static final String DETAIL = "detail.";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** Its own, so that no setting of the program changes what was promised. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final Commitments members;

  private LogEntry(Commitments members) {
    this.members = members;
  }

  static LogEntry of(AuditRecord told, byte[] salt) {
    SequencedMap<String, JsonNode> members = new LinkedHashMap<>();
    members.put("sequence", NODES.numberNode(told.sequence()));
    members.put(AT, NODES.stringNode(told.at().toString()));
    members.put(TYPE, NODES.stringNode(told.type()));
    members.put("subject", NODES.stringNode(told.subject()));
    members.put("by", NODES.stringNode(told.by().toString()));
    JSON.readTree(told.detail())
        .properties()
        .forEach(member -> members.put(DETAIL + member.getKey(), held(member.getValue())));
    return new LogEntry(Commitments.of(members, salt));
  }

  Hash leaf() {
    return MerkleTree.leaf(members.entry());
  }

  List<JsonNode> shown(String... details) {
    return members.shown(named(details));
  }

  List<Hash> hidden(String... details) {
    return members.hidden(named(details));
  }

  /** When, what, and these of the details. */
  private static Set<String> named(String... details) {
    return Stream.concat(Stream.of(AT, TYPE), Arrays.stream(details).map(DETAIL::concat))
        .collect(Collectors.toSet());
  }

  /** A number that a double does not hold is promised as its digits: no record is left out. */
  private static JsonNode held(JsonNode value) {
    if (value.isNumber() && !CanonicalJson.holds(value.decimalValue())) {
      return NODES.stringNode(value.decimalValue().toPlainString());
    }
    if (value.isArray()) {
      ArrayNode all = NODES.arrayNode();
      value.forEach(each -> all.add(held(each)));
      return all;
    }
    if (value.isObject()) {
      ObjectNode all = NODES.objectNode();
      value.properties().forEach(each -> all.set(each.getKey(), held(each.getValue())));
      return all;
    }
    return value;
  }
}
