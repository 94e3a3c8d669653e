package org.zhiheng.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.SearchWords;

/**
 * What a list of cases is narrowed to.
 *
 * @param words each of which is to be in numbers, the applicant's or the organisation's name; blank
 *     for all
 * @param overdue only those whose limit is over
 */
public record CaseQuery(String words, @Nullable Phase phase, boolean overdue) {

  /** The words as they are compared. */
  List<String> folded() {
    return SearchWords.wanted(words);
  }
}
