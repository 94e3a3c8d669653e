package org.zhiheng.decision;

import java.util.Optional;
import org.zhiheng.scheme.Panel;

/**
 * When a panel has decided (P16): what the scheme asks of a panel, for one with so many seats.
 *
 * @param seats those who left and were not replaced included
 */
public record Majority(Panel rule, int seats) {

  /** How many ballots are needed for any outcome. */
  public int quorum() {
    return rule.quorum(seats);
  }

  /** Whether more than half of the seats are needed, or else of the votes cast. */
  public boolean ofSeats() {
    return rule.majority() == Panel.Majority.OF_SEATS;
  }

  /**
   * What the panel has voted for, as soon as its quorum is reached and no ballot to come can change
   * it: to grant, to send back, or to deny, which is the outcome where neither has its majority.
   */
  Optional<Vote> settled(Poll poll) {
    int open = seats - poll.ballots().size();
    if (!reachesQuorum(poll)) {
      return Optional.empty();
    }
    if (isMajority(poll.count(Vote.GRANT))) {
      return Optional.of(Vote.GRANT);
    }
    if (isMajority(poll.count(Vote.SEND_BACK))) {
      return Optional.of(Vote.SEND_BACK);
    }
    boolean mayChange =
        isMajority(poll.count(Vote.GRANT) + open) || isMajority(poll.count(Vote.SEND_BACK) + open);
    return mayChange ? Optional.empty() : Optional.of(Vote.DENY);
  }

  /** What the panel has voted for when no further ballot is waited for. */
  Vote closed(Poll poll) {
    int cast = poll.ballots().size();
    if (rule.carries(poll.count(Vote.GRANT), cast, seats)) {
      return Vote.GRANT;
    }
    return rule.carries(poll.count(Vote.SEND_BACK), cast, seats) ? Vote.SEND_BACK : Vote.DENY;
  }

  boolean reachesQuorum(Poll poll) {
    return poll.ballots().size() >= quorum();
  }

  /** With all ballots in, the votes cast are as many as the seats. */
  private boolean isMajority(int votes) {
    return rule.carries(votes, seats, seats);
  }
}
