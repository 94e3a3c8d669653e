package org.zhiheng.doctor;

import java.util.List;

/**
 * A sentence that does not hold.
 *
 * @param code of the sentence, which is also the key of its words
 * @param count how many rows or files break it
 * @param examples the first of them, by their keys
 */
public record Breach(String code, long count, List<String> examples) {

  public Breach {
    examples = List.copyOf(examples);
  }
}
