package org.zhiheng.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/**
 * The decision on one round of a case (8.4, P10, P16): its panel and their ballots.
 *
 * @param round of the evaluation that it decides on
 * @param seats how many the panel has, whoever sits on them
 * @param panel everybody who sits or sat, in the order of their names
 * @param polls one for each edition of the report that came before the panel, the last one last
 * @param dueOn the last working day for the decision
 * @param outcome null until it is decided
 * @param decidedOn the day of the decision, which is the evaluation date (8.4 e, C13)
 */
public record Decision(
    CaseId id,
    int round,
    CaseHeading heading,
    DecisionStage stage,
    int seats,
    List<Panellist> panel,
    List<Poll> polls,
    Instant convenedAt,
    LocalDate dueOn,
    @Nullable Outcome outcome,
    @Nullable LocalDate decidedOn,
    int version) {

  public Decision {
    panel = List.copyOf(panel);
    polls = List.copyOf(polls);
  }

  static Decision convene(Matter matter, List<Panellist> panel, Instant at, LocalDate dueOn) {
    return new Decision(
        matter.id(),
        matter.round(),
        matter.heading(),
        DecisionStage.CONVENED,
        panel.size(),
        panel,
        List.of(Poll.open(matter.edition(), matter.grade(), at)),
        at,
        dueOn,
        null,
        null,
        1);
  }

  // --- what changes it; DecisionRules explain beforehand when it may

  /** With one more ballot, which may settle the vote. */
  Decision cast(Ballot ballot, Majority majority, LocalDate today) {
    Decision cast =
        panel(each -> each.account().equals(ballot.account()) ? each.voted(ballot.at()) : each)
            .poll(poll().with(ballot));
    return majority
        .settled(cast.poll())
        .map(voted -> cast.settle(voted, ballot.at(), today))
        .orElse(cast);
  }

  /** Waits for no further ballot. */
  Decision close(Majority majority, Instant at, LocalDate today) {
    return settle(majority.closed(poll()), at, today);
  }

  /** Somebody gives up the seat, which stays empty until somebody else takes it. */
  Decision leave(AccountId account, Instant at, String reason) {
    return panel(each -> each.account().equals(account) ? each.left(at, reason) : each);
  }

  /** Somebody takes the seat that another has given up. */
  Decision replace(AccountId out, Panellist in) {
    Decision taken = panel(each -> each.account().equals(out) ? each.replaced(in.account()) : each);
    return taken.with(Stream.concat(taken.panel.stream(), Stream.of(in)).toList());
  }

  /** The next edition of the report is in: everybody votes anew. */
  Decision resume(Matter matter, Instant at, LocalDate due) {
    List<Poll> more =
        Stream.concat(polls.stream(), Stream.of(Poll.open(matter.edition(), matter.grade(), at)))
            .toList();
    return move(DecisionStage.CONVENED, more, null, null, due);
  }

  /** What was granted waits for public notice (P11). */
  Decision onNotice() {
    return copy(DecisionStage.NOTICE, panel, polls, outcome, decidedOn, dueOn);
  }

  /** The notice is over, and nothing stands against it. */
  Decision takeEffect() {
    return move(DecisionStage.DECIDED, polls, outcome, decidedOn, dueOn);
  }

  /** An objection stands: the team answers it, and the panel votes anew. */
  Decision objected(String questions) {
    return move(DecisionStage.SENT_BACK, before(poll().objected(questions)), null, null, dueOn);
  }

  /** The case ended undecided. */
  Decision end() {
    return move(DecisionStage.ENDED, polls, null, null, dueOn);
  }

  private Decision settle(Vote voted, Instant at, LocalDate today) {
    return switch (voted) {
      case GRANT -> decide(Outcome.GRANTED, at, today);
      case SEND_BACK ->
          move(
              DecisionStage.SENT_BACK,
              before(poll().closed(at, poll().asked())),
              null,
              null,
              dueOn);
      case DENY, ABSTAIN -> decide(Outcome.DENIED, at, today);
    };
  }

  private Decision decide(Outcome decided, Instant at, LocalDate today) {
    return move(DecisionStage.DECIDED, before(poll().closed(at, "")), decided, today, dueOn);
  }

  // --- what it tells

  public String number() {
    return heading.number();
  }

  public String applicantName() {
    return heading.applicantName();
  }

  public String organisationName() {
    return heading.organisationName();
  }

  /** The vote on the edition that is before the panel, or was last. */
  public Poll poll() {
    return polls.getLast();
  }

  /** Code of the grade that the report came to which is before the panel. */
  public String grade() {
    return poll().grade();
  }

  public int edition() {
    return poll().edition();
  }

  public Optional<Panellist> panellist(AccountId account) {
    return panel.stream().filter(panellist -> panellist.account().equals(account)).findFirst();
  }

  /** Whether an account has a seat now. */
  public boolean hasSeat(AccountId account) {
    return panellist(account).filter(Panellist::sits).isPresent();
  }

  /** Whether a person sits or sat on the panel, with any of their accounts. */
  public boolean knows(PersonId person) {
    return panel.stream().anyMatch(panellist -> panellist.person().equals(person));
  }

  /** Whether a ballot on the present edition was cast from an account. */
  public boolean hasVoted(AccountId account) {
    return panellist(account).filter(Panellist::hasVoted).isPresent();
  }

  /** How many ballots on the present edition are in. */
  public int cast() {
    return (int) panel.stream().filter(Panellist::hasVoted).count();
  }

  /** Whether somebody who sits has not voted on the present edition. */
  public boolean waitsForBallots() {
    return panel.stream().anyMatch(panellist -> panellist.sits() && !panellist.hasVoted());
  }

  public Optional<Ballot> ballotOf(AccountId account) {
    return poll().ballots().stream().filter(ballot -> ballot.account().equals(account)).findFirst();
  }

  /** How many voted so on the present edition, of the ballots that can be seen. */
  public int count(Vote vote) {
    return poll().count(vote);
  }

  /** Whether the panel has decided, be it that the decision waits for public notice. */
  public boolean isDecided() {
    return outcome != null;
  }

  /** Why no certificate is awarded, in the words of those who voted so, without their names. */
  List<String> reasons() {
    return outcome == Outcome.DENIED
        ? poll().reasons(Vote.DENY).stream().distinct().toList()
        : List.of();
  }

  /** As somebody may see it: before it is decided, of the ballots of each poll only their own. */
  public Decision seenBy(AccountId reader) {
    if (isDecided()) {
      return this;
    }
    List<Poll> seen =
        polls.stream()
            .map(
                each ->
                    each.showing(
                        each.ballots().stream()
                            .filter(ballot -> ballot.account().equals(reader))
                            .toList()))
            .toList();
    return copy(stage, panel, seen, outcome, decidedOn, dueOn);
  }

  // --- copies

  private Decision panel(UnaryOperator<Panellist> change) {
    return with(panel.stream().map(change).toList());
  }

  private Decision with(List<Panellist> people) {
    return copy(stage, people, polls, outcome, decidedOn, dueOn);
  }

  private Decision poll(Poll present) {
    return copy(stage, panel, before(present), outcome, decidedOn, dueOn);
  }

  private List<Poll> before(Poll present) {
    return Stream.concat(polls.subList(0, polls.size() - 1).stream(), Stream.of(present)).toList();
  }

  /**
   * The next stage.
   *
   * @throws IllegalStateException when the table of moves has no such move
   */
  private Decision move(
      DecisionStage to,
      List<Poll> held,
      @Nullable Outcome decided,
      @Nullable LocalDate on,
      LocalDate due) {
    if (!stage.next().contains(to)) {
      throw new IllegalStateException("no move from " + stage + " to " + to + " in " + id);
    }
    List<Panellist> people =
        to == DecisionStage.CONVENED ? panel.stream().map(Panellist::toVoteAgain).toList() : panel;
    return copy(to, people, held, decided, on, due);
  }

  private Decision copy(
      DecisionStage at,
      List<Panellist> people,
      List<Poll> held,
      @Nullable Outcome decided,
      @Nullable LocalDate on,
      LocalDate due) {
    return new Decision(
        id, round, heading, at, seats, people, held, convenedAt, due, decided, on, version);
  }
}
