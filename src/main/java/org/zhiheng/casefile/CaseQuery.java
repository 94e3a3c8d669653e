package org.zhiheng.casefile;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Folding;

/**
 * What a list of cases is narrowed to.
 *
 * @param words each of which is to be in numbers, the applicant's or the organisation's name; blank
 *     for all
 * @param overdue only those whose limit is over
 */
public record CaseQuery(String words, @Nullable Phase phase, boolean overdue) {

  /** More words are no search but a text that was pasted. */
  private static final int MOST_WORDS = 8;

  /** The words as they are compared. */
  List<String> folded() {
    return Arrays.stream(words.split("\\s+"))
        .map(CaseQuery::folded)
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /** A word of signs alone, such as a percent sign, is looked for as it stands. */
  private static String folded(String word) {
    String folded = Folding.of(word);
    return folded.isEmpty() ? word : folded;
  }
}
