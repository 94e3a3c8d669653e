package org.zhiheng.database.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an archive holds. Its text is what {@code sha256sum --check} reads, so that an unpacked
 * archive can be checked without this program; lines that begin with # tell about the whole.
 *
 * @param heads what is told about the whole
 * @param lines the files, in the order in which they were written
 */
public record Manifest(SequencedMap<String, String> heads, List<Line> lines) {

  static final String NAME = "manifest";
  private static final Pattern HEAD = Pattern.compile("# ([a-z ]+): (.*)");
  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (.+)");

  public Manifest {
    heads = new LinkedHashMap<>(heads);
    lines = List.copyOf(lines);
  }

  /** One file and the SHA-256 of its bytes. */
  public record Line(String sha256, String name) {}

  public Optional<String> head(String key) {
    return Optional.ofNullable(heads.get(key));
  }

  String text() {
    var text = new StringBuilder();
    for (Map.Entry<String, String> head : heads.entrySet()) {
      text.append("# ").append(head.getKey()).append(": ").append(head.getValue()).append('\n');
    }
    for (Line line : lines) {
      text.append(line.sha256()).append("  ").append(line.name()).append('\n');
    }
    return text.toString();
  }

  /**
   * Reads what {@link #text()} wrote.
   *
   * @throws BrokenArchive when a line is neither
   */
  static Manifest read(String text) {
    var heads = new LinkedHashMap<String, String>();
    List<Line> lines = new ArrayList<>();
    for (String written : text.lines().toList()) {
      Matcher line = LINE.matcher(written);
      Matcher head = HEAD.matcher(written);
      if (line.matches()) {
        lines.add(new Line(line.group(1), line.group(2)));
      } else if (head.matches()) {
        heads.put(head.group(1), head.group(2));
      } else {
        throw new BrokenArchive("its list of files cannot be read");
      }
    }
    return new Manifest(heads, lines);
  }
}
