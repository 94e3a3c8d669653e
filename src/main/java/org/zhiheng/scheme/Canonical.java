package org.zhiheng.scheme;

import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * What a file says rather than how: keys in order, numbers without trailing zeros, no comments, no
 * layout. Taken from the file and not from the records, so that a later version of the program
 * still recognises a scheme that a case used.
 */
final class Canonical {

  private final StringBuilder text = new StringBuilder();

  private Canonical() {}

  static String of(Node document) {
    Canonical canonical = new Canonical();
    canonical.write(document);
    return canonical.text.toString();
  }

  private void write(Node node) {
    switch (node) {
      case MappingNode mapping -> mapping(mapping.getValue());
      case SequenceNode sequence -> {
        text.append('[');
        sequence.getValue().forEach(this::write);
        text.append(']');
      }
      case ScalarNode scalar -> scalar(scalar);
      default -> throw new IllegalStateException("not a part of a document: " + node);
    }
  }

  private void mapping(List<NodeTuple> tuples) {
    text.append('{');
    tuples.stream()
        .sorted(Comparator.comparing(tuple -> ((ScalarNode) tuple.getKeyNode()).getValue()))
        .forEach(
            tuple -> {
              write(tuple.getKeyNode());
              write(tuple.getValueNode());
            });
    text.append('}');
  }

  /** Length before text, so that no text can look like the end of another. */
  private void scalar(ScalarNode scalar) {
    String value = scalar.getValue();
    if (YamlSource.isNumber(scalar)) {
      value = YamlSource.plain(value).toPlainString();
    }
    text.append(value.length()).append(':').append(value);
  }
}
