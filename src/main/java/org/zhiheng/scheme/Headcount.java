package org.zhiheng.scheme;

/** How many people a team (P9) or a panel (P10) takes. */
public record Headcount(int minimum, boolean odd) {

  private static final int MOST = 99;

  public Headcount {
    Misfit.within(minimum, 1, MOST, "minimum");
    Misfit.unless(!odd || minimum % 2 == 1, "minimum", "must be odd where the number must be odd");
  }

  public boolean admits(int people) {
    return people >= minimum && (!odd || people % 2 == 1);
  }

  /** P9 read as a leader and one more. */
  Headcount leaderAndOne() {
    return new Headcount(Math.min(minimum, 2), false);
  }
}
