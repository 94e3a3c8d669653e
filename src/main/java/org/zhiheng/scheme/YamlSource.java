package org.zhiheng.scheme;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.charset.CharacterCodingException;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** One YAML file while it is read: remembers on which line each path stands. */
final class YamlSource {

  /** Points and coefficients have few digits; the database and every page have room for these. */
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}(\\.[0-9]{1,4})?");

  private static final int DEEPEST = 30;

  private final String file;
  private final Map<String, Integer> lines = new HashMap<>();
  private String text = "";

  YamlSource(String file) {
    this.file = file;
  }

  Node compose(Reader reader) throws IOException {
    try (reader) {
      text = reader.readAllAsString();
      LoadSettings settings = LoadSettings.builder().setLabel(file).build();
      checkDepth(new Parse(settings).parseString(text));
      return new Compose(settings)
          .composeString(text)
          .map(this::tree)
          .orElseThrow(() -> new BrokenScheme(file, 1, "", "is empty"));
    } catch (CharacterCodingException e) {
      throw new BrokenScheme(file, 1, "", "is not UTF-8");
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      throw new BrokenScheme(file, line, "", "is not YAML: " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new BrokenScheme(file, 1, "", "is not YAML: " + e.getMessage());
    }
  }

  /** The file as it was read. */
  String text() {
    return text;
  }

  /** Before the tree is built, which is done part within part and would run out of stack. */
  private void checkDepth(Iterable<Event> events) {
    int depth = 0;
    for (Event event : events) {
      switch (event.getEventId()) {
        case MappingStart, SequenceStart -> depth++;
        case MappingEnd, SequenceEnd -> depth--;
        default -> {
          // nothing else holds parts
        }
      }
      if (depth > DEEPEST) {
        int line = event.getStartMark().map(Mark::getLine).orElse(0) + 1;
        throw new BrokenScheme(file, line, "", "is nested more than " + DEEPEST + " deep");
      }
    }
  }

  /** A plain tree of text keys: what is meant twice is written twice, so no part holds itself. */
  private Node tree(Node document) {
    check(document, Collections.newSetFromMap(new IdentityHashMap<>()));
    return document;
  }

  private void check(Node node, Set<Node> seen) {
    if (!seen.add(node)) {
      throw broken(node, "", "a reference (*) to another part is not for scheme files");
    }
    switch (node) {
      case SequenceNode sequence -> sequence.getValue().forEach(each -> check(each, seen));
      case MappingNode mapping -> mapping.getValue().forEach(tuple -> check(tuple, seen));
      default -> {
        // a scalar is a tree by itself
      }
    }
  }

  private void check(NodeTuple tuple, Set<Node> seen) {
    if (!(tuple.getKeyNode() instanceof ScalarNode)) {
      throw broken(tuple.getKeyNode(), "", "a key must be a word");
    }
    check(tuple.getKeyNode(), seen);
    check(tuple.getValueNode(), seen);
  }

  void remember(String path, Node node) {
    lines.put(path, line(node));
  }

  BrokenScheme broken(Node node, String path, String reason) {
    return new BrokenScheme(file, line(node), path, reason);
  }

  /** At the line of the path, or of the nearest path around it that was read. */
  BrokenScheme broken(String path, String reason) {
    String known = path;
    while (!known.isEmpty() && !lines.containsKey(known)) {
      int end = Math.max(known.lastIndexOf('.'), known.lastIndexOf('['));
      known = end < 0 ? "" : known.substring(0, end);
    }
    return new BrokenScheme(file, lines.getOrDefault(known, 1), path, reason);
  }

  static boolean isNumber(ScalarNode scalar) {
    return (scalar.getTag().equals(Tag.INT) || scalar.getTag().equals(Tag.FLOAT))
        && NUMBER.matcher(scalar.getValue()).matches();
  }

  /** The number without zeros at its end, so that equal numbers are equal values. */
  static BigDecimal plain(String digits) {
    BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
