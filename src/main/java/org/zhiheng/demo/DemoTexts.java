package org.zhiheng.demo;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.zhiheng.kernel.DataFile;

/** What the fictional people write. */
final class DemoTexts {

  private static final Map<String, String> WORDS =
      DataFile.rows("demo/words.csv", "key", "words").stream()
          .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));

  private DemoTexts() {}

  static String of(String key) {
    return Objects.requireNonNull(WORDS.get(key), key);
  }
}
