package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/**
 * The decision on one case (8.4, P10): its panel and their ballots.
 *
 * @param number the application's number, and with the names beside it what lists show
 * @param grade code of the grade that the signed report came to
 * @param panel in the order of their names
 * @param ballots in the order in which they were cast
 * @param dueOn the last working day for the decision
 * @param outcome null until the last ballot is in
 * @param decidedOn the day of the last ballot
 */
public record Decision(
    CaseId id,
    String number,
    AccountId applicant,
    String applicantName,
    String organisationName,
    String schemeId,
    String grade,
    Stage stage,
    List<Panellist> panel,
    List<Ballot> ballots,
    Instant convenedAt,
    LocalDate dueOn,
    @Nullable Outcome outcome,
    @Nullable LocalDate decidedOn,
    int version) {

  public Decision {
    panel = List.copyOf(panel);
    ballots = List.copyOf(ballots);
  }

  static Decision convene(Matter matter, List<Panellist> panel, Instant at, LocalDate dueOn) {
    return new Decision(
        matter.id(),
        matter.number(),
        matter.applicant(),
        matter.applicantName(),
        matter.organisationName(),
        matter.schemeId(),
        matter.grade(),
        Stage.CONVENED,
        panel,
        List.of(),
        at,
        dueOn,
        null,
        null,
        1);
  }

  /**
   * With one more ballot; the last one decides by the majority of the panel.
   *
   * @param today the day of the ballot
   * @throws IllegalStateException when the vote is not open to its panellist; {@link DecisionRules}
   *     explains that beforehand
   */
  Decision cast(Ballot ballot, LocalDate today) {
    if (stage != Stage.CONVENED || !hasSeat(ballot.account()) || hasVoted(ballot.account())) {
      throw new IllegalStateException("no vote of " + ballot.account() + " in " + id);
    }
    List<Ballot> cast = Stream.concat(ballots.stream(), Stream.of(ballot)).toList();
    List<Panellist> voters = panel.stream().map(each -> after(each, ballot)).toList();
    return cast.size() < panel.size()
        ? with(stage, voters, cast, null, null)
        : with(Stage.DECIDED, voters, cast, majority(cast), today);
  }

  public boolean hasSeat(AccountId account) {
    return panel.stream().anyMatch(panellist -> panellist.account().equals(account));
  }

  public boolean hasVoted(AccountId account) {
    return panel.stream().anyMatch(each -> each.account().equals(account) && each.hasVoted());
  }

  /** How many ballots are in. */
  public int cast() {
    return (int) panel.stream().filter(Panellist::hasVoted).count();
  }

  public Optional<Ballot> ballotOf(AccountId account) {
    return ballots.stream().filter(ballot -> ballot.account().equals(account)).findFirst();
  }

  /** How many voted so, of the ballots that can be seen. */
  public int count(Vote vote) {
    return (int) ballots.stream().filter(ballot -> ballot.vote() == vote).count();
  }

  public boolean isDecided() {
    return stage == Stage.DECIDED;
  }

  /** The decision as somebody may see it: before it is made, of the ballots only their own. */
  public Decision seenBy(AccountId reader) {
    return isDecided()
        ? this
        : with(stage, panel, ballotOf(reader).stream().toList(), outcome, decidedOn);
  }

  private Outcome majority(List<Ballot> cast) {
    long grants = cast.stream().filter(ballot -> ballot.vote() == Vote.GRANT).count();
    return grants * 2 > panel.size() ? Outcome.GRANTED : Outcome.DENIED;
  }

  private static Panellist after(Panellist panellist, Ballot ballot) {
    return panellist.account().equals(ballot.account())
        ? new Panellist(panellist.account(), panellist.name(), ballot.at())
        : panellist;
  }

  private Decision with(
      Stage to,
      List<Panellist> voters,
      List<Ballot> cast,
      @Nullable Outcome decided,
      @Nullable LocalDate on) {
    return new Decision(
        id,
        number,
        applicant,
        applicantName,
        organisationName,
        schemeId,
        grade,
        to,
        voters,
        cast,
        convenedAt,
        dueOn,
        decided,
        on,
        version);
  }
}
