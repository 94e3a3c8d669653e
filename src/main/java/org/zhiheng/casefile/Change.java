package org.zhiheng.casefile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Role;

/**
 * What one event changes in the picture of its case.
 *
 * @param phase the case's new phase; null when it stays where it is
 * @param dueOn until when whoever has it must act, where the event says so
 * @param sameDue whether the limit that was set before goes on
 * @param facts what becomes known of the case
 * @param closes tasks that are done
 * @param opens tasks that wait from now on
 */
record Change(
    @Nullable Phase phase,
    @Nullable LocalDate dueOn,
    boolean sameDue,
    Map<Fact, String> facts,
    List<Closing> closes,
    List<Opening> opens,
    Map<AccountId, Hand> joins,
    List<AccountId> leaves) {

  /** What a list of cases shows beside the phase. */
  enum Fact {
    NUMBER,
    APPLICANT_NAME,
    ORGANISATION,
    ORGANISATION_NAME,
    GRADE,
    CERTIFICATE
  }

  /**
   * Open tasks that are done.
   *
   * @param kind null for all kinds
   * @param whose only those that wait for this account or are about this person or proposal; null
   *     for all
   */
  record Closing(@Nullable TaskKind kind, @Nullable UUID whose) {}

  /**
   * A task that waits from now on.
   *
   * @param about the person or proposal that it is about, so that two of a kind can be told apart;
   *     null where there is one of it
   * @param exceptFor who is not asked in this matter, whatever role they have
   * @param dueOn a limit of its own; null where that of the case holds
   */
  record Opening(
      TaskKind kind,
      Assignee assignee,
      @Nullable UUID about,
      List<AccountId> exceptFor,
      @Nullable LocalDate dueOn) {

    Opening(TaskKind kind, Assignee assignee) {
      this(kind, assignee, null);
    }

    Opening(TaskKind kind, Assignee assignee, @Nullable UUID about, AccountId... exceptFor) {
      this(kind, assignee, about, List.of(exceptFor), null);
    }
  }

  /** An event that leaves the case where it is. */
  static final Change NONE =
      new Change(null, null, true, Map.of(), List.of(), List.of(), Map.of(), List.of());

  /** On to another phase, without a limit of time unless one is given. */
  static Change to(Phase phase) {
    Change moved =
        new Change(phase, null, false, Map.of(), List.of(), List.of(), Map.of(), List.of());
    return phase.isOver() ? moved.closing(new Closing(null, null)) : moved;
  }

  Change due(LocalDate date) {
    return new Change(phase, date, false, facts, closes, opens, joins, leaves);
  }

  Change dueAsBefore() {
    return new Change(phase, null, true, facts, closes, opens, joins, leaves);
  }

  Change known(Fact fact, String value) {
    Map<Fact, String> more = new EnumMap<>(Fact.class);
    more.putAll(facts);
    more.put(fact, value);
    return new Change(phase, dueOn, sameDue, more, closes, opens, joins, leaves);
  }

  Change closes(TaskKind kind) {
    return closing(new Closing(kind, null));
  }

  Change closes(TaskKind kind, AccountId whose) {
    return closing(new Closing(kind, whose.value()));
  }

  /** Those that are about a proposal. */
  Change closes(TaskKind kind, UUID about) {
    return closing(new Closing(kind, about));
  }

  Change opensForApplicant(TaskKind kind) {
    return opening(kind, Stream.of(new Assignee.Applicant()));
  }

  /** Another one of the kind for each thing that it is about. */
  Change opensForApplicant(TaskKind kind, UUID about) {
    return opening(new Opening(kind, new Assignee.Applicant(), about));
  }

  /** Another one of the kind for each thing that it is about, with a limit of its own. */
  Change opensForApplicant(TaskKind kind, UUID about, LocalDate dueOn) {
    return opening(new Opening(kind, new Assignee.Applicant(), about, List.of(), dueOn));
  }

  Change opens(TaskKind kind, AccountId... people) {
    return opens(kind, List.of(people));
  }

  Change opens(TaskKind kind, Collection<AccountId> people) {
    return opening(kind, people.stream().map(Assignee.Person::new));
  }

  Change opens(TaskKind kind, Role role) {
    return opening(kind, Stream.of(new Assignee.Office(role)));
  }

  /** For a role, about a person, who is not asked. */
  Change opensAbout(AccountId person, TaskKind kind, Role role) {
    return opening(new Opening(kind, new Assignee.Office(role), person.value(), person));
  }

  /** For a role, about a proposal, except for those who made it or brought it in. */
  Change opens(TaskKind kind, Role role, UUID proposal, AccountId... exceptFor) {
    return opening(new Opening(kind, new Assignee.Office(role), proposal, exceptFor));
  }

  /** For anybody of the body, about a proposal, except for the person who made it. */
  Change opensForBody(TaskKind kind, UUID proposal, AccountId proposer) {
    return opening(new Opening(kind, new Assignee.Body(), proposal, proposer));
  }

  /** For anybody of the body, about something that somebody else did, with a limit of its own. */
  Change opensForBody(TaskKind kind, UUID about, AccountId exceptFor, LocalDate dueOn) {
    return opening(new Opening(kind, new Assignee.Body(), about, List.of(exceptFor), dueOn));
  }

  /** For people who speak for an organisation, with a limit of its own if it has one. */
  Change opensForEmployer(TaskKind kind, String organisation, @Nullable LocalDate dueOn) {
    return opening(new Opening(kind, new Assignee.Employer(organisation), null, List.of(), dueOn));
  }

  /** For a role, with a limit of its own. */
  Change opens(TaskKind kind, Role role, LocalDate dueOn) {
    return opening(new Opening(kind, new Assignee.Office(role), null, List.of(), dueOn));
  }

  Change joins(Hand hand, AccountId... people) {
    return joins(hand, List.of(people));
  }

  Change joins(Hand hand, Collection<AccountId> people) {
    Map<AccountId, Hand> more = new LinkedHashMap<>(joins);
    people.forEach(person -> more.put(person, hand));
    return new Change(phase, dueOn, sameDue, facts, closes, opens, more, leaves);
  }

  Change leaves(AccountId person) {
    List<AccountId> more = Stream.concat(leaves.stream(), Stream.of(person)).toList();
    return new Change(phase, dueOn, sameDue, facts, closes, opens, joins, more);
  }

  private Change closing(Closing closing) {
    List<Closing> more = Stream.concat(closes.stream(), Stream.of(closing)).toList();
    return new Change(phase, dueOn, sameDue, facts, more, opens, joins, leaves);
  }

  private Change opening(TaskKind kind, Stream<? extends Assignee> assignees) {
    return opening(assignees.map(assignee -> new Opening(kind, assignee)).toArray(Opening[]::new));
  }

  private Change opening(Opening... openings) {
    List<Opening> more = Stream.concat(opens.stream(), Arrays.stream(openings)).toList();
    return new Change(phase, dueOn, sameDue, facts, closes, more, joins, leaves);
  }
}
