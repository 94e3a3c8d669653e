package org.zhiheng.casefile;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    String folded =
        Stream.of(fields)
            .filter(field -> field != null)
            .map(Folding::of)
            .peek(field -> pairs.addAll(Folding.pairs(field)))
            .collect(Collectors.joining(" "));
    return new CaseWords(folded, pairs);
  }
}
