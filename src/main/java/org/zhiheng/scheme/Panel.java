package org.zhiheng.scheme;

/**
 * Who decides (8.4, P10), and how (P16).
 *
 * @param seats how many people there must be
 * @param quorum the part of the seats that must vote for any outcome
 */
public record Panel(Headcount seats, Quorum quorum, Majority majority) {

  /** What more than half is counted of (P16). */
  public enum Majority {
    OF_SEATS,
    OF_VOTES_CAST
  }

  /** A part of the seats, such as two thirds. */
  public record Quorum(int part, int of) {

    public Quorum {
      Misfit.within(of, 1, 100, "of");
      Misfit.unless(part > 0, "part", "must be above 0");
      Misfit.unless(part <= of, "part", "must not be above of");
      Misfit.unless(
          3 * part >= 2 * of, "part", "by P16 two thirds of the seats at least must vote");
    }
  }

  /** How many ballots a panel of so many seats needs, rounded up. */
  public int quorum(int seated) {
    return Math.ceilDiv(seated * quorum.part(), quorum.of());
  }

  /** Whether so many votes for something decide it, when no more ballots are to come. */
  public boolean carries(int votesFor, int votesCast, int seated) {
    return 2 * votesFor > (majority == Majority.OF_SEATS ? seated : votesCast);
  }
}
