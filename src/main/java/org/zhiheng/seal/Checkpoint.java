package org.zhiheng.seal;

import java.util.List;

/**
 * What a log commits itself to, in the form of C2SP's tlog-checkpoint: whoever keeps one finds out
 * when anything before it is changed later.
 *
 * @param origin names the log
 * @param size how many entries it has
 * @param root of the tree over them
 */
public record Checkpoint(String origin, long size, Hash root) {

  /** The text that is signed. */
  public String text() {
    return origin + "\n" + size + "\n" + root.base64() + "\n";
  }

  /**
   * Reads the text of a note; lines that follow say nothing here.
   *
   * @throws IllegalArgumentException when it is no checkpoint
   */
  public static Checkpoint of(SignedNote note) {
    List<String> lines = note.text().lines().toList();
    if (lines.size() < 3 || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
      throw new IllegalArgumentException("no checkpoint of a log");
    }
    return new Checkpoint(
        lines.getFirst(), Long.parseLong(lines.get(1)), Hash.ofBase64(lines.get(2)));
  }
}
