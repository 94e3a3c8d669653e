package org.zhiheng.casefile;

import java.util.List;

/**
 * Cases to be taken away at once, without pages.
 *
 * @param more whether others fit as well, which were left out
 */
public record TakenCases(List<Entry> rows, boolean more) {

  /** So many are taken away at most. */
  public static final int MOST = 5000;

  public TakenCases {
    rows = List.copyOf(rows);
  }

  /**
   * The first of what was found.
   *
   * @param found one more than may be taken, where there are so many
   */
  static TakenCases of(List<Entry> found, int most) {
    boolean more = found.size() > most;
    return new TakenCases(more ? found.subList(0, most) : found, more);
  }
}
