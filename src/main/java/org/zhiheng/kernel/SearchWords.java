package org.zhiheng.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list is found by: its numbers and names, folded.
 *
 * @param folded with a space between the fields, which no folded word has
 * @param pairs for the index
 */
public record SearchWords(String folded, Set<String> pairs) {

  /** More words are no search but a text that was pasted. */
  private static final int MOST_WORDS = 8;

  public SearchWords {
    pairs = Set.copyOf(pairs);
  }

  /** Of the fields that are known. */
  public static SearchWords of(@Nullable String... fields) {
    var pairs = new TreeSet<String>();
    var folded = new StringJoiner(" ");
    for (@Nullable String field : fields) {
      if (field != null) {
        folded.add(Folding.of(field));
        pairs.addAll(Folding.pairs(Folding.of(field)));
      }
    }
    return new SearchWords(folded.toString(), pairs);
  }

  /** The words that somebody looks for, each of which has to be found, as they are compared. */
  public static List<String> wanted(String typed) {
    return Arrays.stream(typed.split("\\s+", -1))
        .map(SearchWords::folded)
        .filter(word -> !word.isEmpty())
        .limit(MOST_WORDS)
        .toList();
  }

  /**
   * Narrows a query to the rows that have all the words somebody looks for.
   *
   * @param table the name, in the query, of the table with the columns {@code pairs} and {@code
   *     words_folded}
   */
  public static void narrow(
      String table,
      String typed,
      List<String> conditions,
      Map<String, @Nullable Object> parameters) {
    for (String word : wanted(typed)) {
      int number = conditions.size();
      conditions.add(
          "%1$s.pairs @> :pairs%2$d::text[] and position(:word%2$d in %1$s.words_folded) > 0"
              .formatted(table, number));
      parameters.put("pairs" + number, Folding.pairs(word).toArray(String[]::new));
      parameters.put("word" + number, word);
    }
  }

  /** A word of signs alone, such as a percent sign, is looked for as it stands. */
  private static String folded(String word) {
    String folded = Folding.of(word);
    return folded.isEmpty() ? word : folded;
  }
}
