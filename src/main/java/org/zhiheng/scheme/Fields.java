package org.zhiheng.scheme;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** The keys of one mapping of a scheme file; each must be read once, and none may be left over. */
final class Fields {

  private static final int LONGEST_TEXT = 2000;
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2200;

  private final YamlSource source;
  private final String path;
  private final Node node;
  private final Map<String, Node> unread = new LinkedHashMap<>();

  private Fields(YamlSource source, String path, MappingNode node) {
    this.source = source;
    this.path = path;
    this.node = node;
    for (NodeTuple tuple : node.getValue()) {
      String key = ((ScalarNode) tuple.getKeyNode()).getValue();
      if (unread.put(key, tuple.getValueNode()) != null) {
        throw source.broken(tuple.getKeyNode(), at(key), "this key stands twice");
      }
    }
  }

  /** Reads a mapping into a value; what the value refuses is reported at its place in the file. */
  static <T> T shape(YamlSource source, String path, Node node, Function<Fields, T> shape) {
    source.remember(path, node);
    if (!(node instanceof MappingNode mapping)) {
      throw source.broken(node, path, "must be a mapping of keys to values");
    }
    Fields fields = new Fields(source, path, mapping);
    T value;
    try {
      value = shape.apply(fields);
    } catch (Misfit misfit) {
      throw source.broken(fields.at(misfit.path()), misfit.reason());
    }
    fields.unread.forEach(
        (key, left) -> {
          throw source.broken(left, fields.at(key), "unknown key");
        });
    return value;
  }

  boolean has(String key) {
    return unread.containsKey(key);
  }

  <T> T one(String key, Function<Fields, T> shape) {
    return shape(source, at(key), take(key), shape);
  }

  <T> List<T> many(String key, Function<Fields, T> shape) {
    return items(key, (itemPath, item) -> shape(source, itemPath, item, shape));
  }

  Words words(String key) {
    return one(key, fields -> new Words(fields.text("zh"), fields.text("en")));
  }

  String text(String key) {
    Node value = take(key);
    String text = scalar(at(key), value, Tag.STR, "text (quote it where it looks like a number)");
    if (text.length() > LONGEST_TEXT) {
      throw source.broken(
          value, at(key), "must not have more than " + LONGEST_TEXT + " characters");
    }
    return text;
  }

  boolean flag(String key) {
    return Boolean.parseBoolean(scalar(at(key), take(key), Tag.BOOL, "true or false"));
  }

  int whole(String key) {
    return wholeOf(at(key), take(key));
  }

  List<Integer> wholes(String key) {
    return items(key, this::wholeOf);
  }

  BigDecimal number(String key) {
    Node value = take(key);
    if (!(value instanceof ScalarNode scalar) || !YamlSource.isNumber(scalar)) {
      throw source.broken(value, at(key), "must be a number of at most 6 digits and 4 decimals");
    }
    return YamlSource.plain(scalar.getValue());
  }

  LocalDate date(String key) {
    Node value = take(key);
    String text = scalar(at(key), value, Tag.STR, "a date");
    try {
      LocalDate date = LocalDate.parse(text);
      if (FIRST_YEAR <= date.getYear() && date.getYear() <= LAST_YEAR) {
        return date;
      }
      throw source.broken(
          value, at(key), "must lie between the years " + FIRST_YEAR + " and " + LAST_YEAR);
    } catch (DateTimeParseException e) {
      throw source.broken(value, at(key), "must be a date such as 2023-11-09");
    }
  }

  <E extends Enum<E>> E choice(String key, Class<E> type) {
    return choiceOf(at(key), take(key), type);
  }

  <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    return items(key, (itemPath, item) -> choiceOf(itemPath, item, type));
  }

  private int wholeOf(String where, Node value) {
    String digits = scalar(where, value, Tag.INT, "a whole number");
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw source.broken(value, where, digits + " is too large");
    }
  }

  private <E extends Enum<E>> E choiceOf(String where, Node value, Class<E> type) {
    String name = scalar(where, value, Tag.STR, "one of the known names");
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> constant.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                source.broken(
                    value, where, name + " is not a " + type.getSimpleName() + " that we know"));
  }

  private String scalar(String where, Node value, Tag tag, String expected) {
    source.remember(where, value);
    if (value instanceof ScalarNode scalar && scalar.getTag().equals(tag)) {
      return scalar.getValue();
    }
    throw source.broken(value, where, "must be " + expected);
  }

  private interface Item<T> {
    T read(String path, Node node);
  }

  private <T> List<T> items(String key, Item<T> item) {
    Node value = take(key);
    if (!(value instanceof SequenceNode sequence)) {
      throw source.broken(value, at(key), "must be a list");
    }
    List<T> items = new ArrayList<>();
    for (Node each : sequence.getValue()) {
      items.add(item.read(at(key) + "[" + items.size() + "]", each));
    }
    return items;
  }

  private Node take(String key) {
    Node value = unread.remove(key);
    if (value == null) {
      throw source.broken(node, at(key), "is missing");
    }
    source.remember(at(key), value);
    return value;
  }

  private String at(String key) {
    return path.isEmpty() || key.isEmpty() ? path + key : path + "." + key;
  }
}
