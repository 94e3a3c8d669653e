package org.zhiheng.casefile.web;

import java.util.List;
import java.util.stream.IntStream;
import org.zhiheng.casefile.YearOverview;

/**
 * The overview of a year, with the way to others.
 *
 * @param present the year of today
 */
public record YearView(YearOverview overview, int present) {

  private static final int YEARS = 5;

  /** The years that the page leads to, the present one first. */
  public List<Integer> years() {
    return IntStream.range(0, YEARS).mapToObj(back -> present - back).toList();
  }
}
