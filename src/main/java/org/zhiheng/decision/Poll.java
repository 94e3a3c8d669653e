package org.zhiheng.decision;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One vote of a panel, on one edition of the report. When a case comes back with another edition,
 * everybody votes anew, and the ballots of before stay.
 *
 * @param edition of the report
 * @param grade code of the grade that this edition came to
 * @param closedAt when the panel decided or sent the case back; null as long as it votes
 * @param questions to the team, where the case was sent back; blank otherwise
 * @param objected whether it was sent back because an objection to what was granted stands (P11)
 * @param ballots in the order in which they were cast
 */
public record Poll(
    int edition,
    String grade,
    Instant openedAt,
    @Nullable Instant closedAt,
    String questions,
    boolean objected,
    List<Ballot> ballots) {

  public Poll {
    ballots = List.copyOf(ballots);
  }

  static Poll open(int edition, String grade, Instant at) {
    return new Poll(edition, grade, at, null, "", false, List.of());
  }

  /** How many of the ballots that can be seen are for something. */
  public int count(Vote vote) {
    return (int) ballots.stream().filter(ballot -> ballot.vote() == vote).count();
  }

  public boolean wasSentBack() {
    return !questions.isEmpty();
  }

  /** What those who want the case back ask, in the order of their ballots, without their names. */
  String asked() {
    return String.join("\n\n", reasons(Vote.SEND_BACK));
  }

  /** Why people voted so, in the order of their ballots, without their names. */
  List<String> reasons(Vote vote) {
    return ballots.stream().filter(ballot -> ballot.vote() == vote).map(Ballot::reason).toList();
  }

  Poll with(Ballot ballot) {
    return new Poll(
        edition,
        grade,
        openedAt,
        closedAt,
        questions,
        objected,
        Stream.concat(ballots.stream(), Stream.of(ballot)).toList());
  }

  Poll closed(Instant at, String asked) {
    return new Poll(edition, grade, openedAt, at, asked, objected, ballots);
  }

  /** What the panel granted does not take effect: the team answers what was objected to. */
  Poll objected(String asked) {
    return new Poll(edition, grade, openedAt, closedAt, asked, true, ballots);
  }

  /** As somebody may see it who sees no ballot but these. */
  Poll showing(List<Ballot> seen) {
    return new Poll(edition, grade, openedAt, closedAt, questions, objected, seen);
  }
}
