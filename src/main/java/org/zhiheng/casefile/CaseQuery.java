package org.zhiheng.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to.
 *
 * @param words each of which is to be in numbers, the applicant's or the organisation's name; blank
 *     for all
 * @param overdue only those whose limit is over
 * @param urgent only those with a limit, the nearest first
 */
public record CaseQuery(String words, @Nullable Phase phase, boolean overdue, boolean urgent) {

  /** Whether the nearest limit comes first; else the case that moved last does. */
  boolean isByLimit() {
    return overdue || urgent;
  }

  /** The last moved first; of those that are overdue the one that is so for the longest time. */
  public CaseQuery(String words, @Nullable Phase phase, boolean overdue) {
    this(words, phase, overdue, false);
  }
}
