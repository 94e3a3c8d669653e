package org.zhiheng.casefile;

import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Folding;

/**
 * What a case is found by: its numbers and names, folded.
 *
 * @param folded with a space between the fields, which no folded word has
 */
record CaseWords(String folded, Set<String> pairs) {

  static CaseWords of(Entry entry) {
    return of(
        entry.number(),
        entry.applicantName(),
        entry.organisationName(),
        entry.organisation(),
        entry.certificate());
  }

  private static CaseWords of(@Nullable String... fields) {
    var pairs = new TreeSet<String>();
    var folded = new StringJoiner(" ");
    for (@Nullable String field : fields) {
      if (field != null) {
        folded.add(Folding.of(field));
        pairs.addAll(Folding.pairs(Folding.of(field)));
      }
    }
    return new CaseWords(folded.toString(), pairs);
  }
}
