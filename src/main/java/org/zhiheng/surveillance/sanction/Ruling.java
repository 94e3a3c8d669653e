package org.zhiheng.surveillance.sanction;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;

/**
 * 处理决定: what one person proposed and two others decide (C4).
 *
 * @param urgent whether it is a suspension that one ordered for some days, until two confirm it
 * @param by who proposed it, and {@code person} the same as a person
 * @param votes in the order in which they came
 * @param appeal the number of the appeal that undid it; blank for none
 */
public record Ruling(
    UUID id,
    UUID proceeding,
    MeasureProposal proposal,
    boolean urgent,
    AccountId by,
    PersonId person,
    Instant at,
    RulingState state,
    List<RulingVote> votes,
    String appeal) {

  /** So many others agree. */
  public static final int OTHERS = 2;

  public Ruling {
    votes = List.copyOf(votes);
  }

  static Ruling propose(
      UUID proceeding, MeasureProposal proposal, boolean urgent, Actor by, Instant at) {
    return new Ruling(
        UUID.randomUUID(),
        proceeding,
        proposal,
        urgent,
        by.id(),
        by.person(),
        at,
        RulingState.PROPOSED,
        List.of(),
        "");
  }

  /** With one more vote: a second person who agrees decides it, one who disagrees rejects it. */
  Ruling voted(RulingVote vote) {
    List<RulingVote> all = Stream.concat(votes.stream(), Stream.of(vote)).toList();
    boolean decided = all.stream().filter(RulingVote::agrees).count() >= OTHERS;
    RulingState next =
        !vote.agrees()
            ? RulingState.REJECTED
            : decided ? RulingState.DECIDED : RulingState.PROPOSED;
    return with(next, all);
  }

  Ruling takenBack() {
    return with(RulingState.TAKEN_BACK, votes);
  }

  Ruling lapsed() {
    return with(RulingState.LAPSED, votes);
  }

  /** Whether it took something from its holder, who may appeal against it. */
  public boolean isSanction() {
    boolean takes =
        switch (proposal.measure()) {
          case SUSPEND, TERMINATE, VOID -> true;
          case LIFT, NOTHING -> false;
        };
    return takes && state == RulingState.DECIDED;
  }

  /** Whether an upheld appeal undid it, as if it had never been. */
  public boolean isOverturned() {
    return !appeal.isEmpty();
  }

  /** When the second person agreed. */
  public Instant decidedAt() {
    return votes.isEmpty() ? at : votes.getLast().at();
  }

  public boolean isOpen() {
    return state == RulingState.PROPOSED;
  }

  public boolean hasVoted(PersonId voter) {
    return votes.stream().anyMatch(vote -> vote.person().equals(voter));
  }

  /** Who stands for it: who proposed and who agreed. */
  Set<PersonId> people() {
    return Stream.concat(
            Stream.of(person), votes.stream().filter(RulingVote::agrees).map(RulingVote::person))
        .collect(Collectors.toSet());
  }

  private Ruling with(RulingState next, List<RulingVote> all) {
    return new Ruling(id, proceeding, proposal, urgent, by, person, at, next, all, appeal);
  }
}
