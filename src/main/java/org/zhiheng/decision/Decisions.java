package org.zhiheng.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Dossier;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.Evaluations;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Stale;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Scheme;

/**
 * The panels and what they decide (8.4). The verbs take no version: a panel is convened once, and a
 * ballot is cast by nobody but its panellist, once.
 */
@Service
@Transactional
public class Decisions {

  private final DecisionStore store;
  private final Matters matters;
  private final Evaluations evaluations;
  private final Accounts accounts;
  private final WorkingDays workingDays;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Decisions(
      DecisionStore store,
      Matters matters,
      Evaluations evaluations,
      Accounts accounts,
      WorkingDays workingDays,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.matters = matters;
    this.evaluations = evaluations;
    this.accounts = accounts;
    this.workingDays = workingDays;
    this.events = events;
    this.clock = clock;
  }

  /** Puts the panel of a reported case together, by its manager. */
  public Decision convene(CaseId id, Set<AccountId> members, Actor by) {
    Matter matter = matters.get(id);
    Scheme scheme = matters.scheme(id);
    List<Account> people = people(members);
    var refusals = new ArrayList<>(whyNotConvene(id, by));
    refusals.addAll(DecisionRules.whyNotPanel(people, matter, scheme.panel().seats()));
    Refused.unlessEmpty(refusals);
    Instant now = clock.instant();
    LocalDate dueOn = dueOn(scheme);
    List<Panellist> panel =
        people.stream().map(person -> new Panellist(person.id(), person.name(), null)).toList();
    Decision decision = Decision.convene(matter, panel, now, dueOn);
    if (!store.insert(decision, by.id())) {
      throw new Stale(id);
    }
    events.publishEvent(new DecisionEvents.PanelConvened(id, members, dueOn, by.id(), now));
    return decision;
  }

  /**
   * Casts the actor's ballot; the last one decides, and what follows from the decision happens in
   * the same transaction or not at all.
   *
   * @param vote null where none was chosen
   */
  public void vote(CaseId id, @Nullable Vote vote, String reason, Actor by) {
    Decision before = store.lock(id).orElseThrow(() -> new NotFound(id));
    Refused.unlessEmpty(DecisionRules.whyNotVote(before, by.id()));
    Refused.unlessEmpty(DecisionRules.whyNotCast(vote, reason, matters.get(id)));
    if (vote == null) {
      throw new IllegalStateException("a ballot without a vote passed the rules");
    }
    Instant now = clock.instant();
    var ballot = new Ballot(by.id(), by.name(), vote, reason.strip(), now);
    Decision after = before.cast(ballot, LocalDate.now(clock));
    store.insert(id, ballot);
    store.update(after);
    events.publishEvent(new DecisionEvents.BallotCast(id, by.id(), now));
    announce(after, by.id(), now);
  }

  /** What speaks against convening any panel of a case; empty when it may be done. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotConvene(CaseId id, Actor by) {
    return matters
        .find(id)
        .map(matter -> DecisionRules.whyNotConvene(matter, store.find(id).isPresent(), by))
        .orElseGet(() -> List.of(DecisionRefusal.NOT_REPORTED.because()));
  }

  /** What speaks against granting a reported case; empty when the panel is free to. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotGrant(CaseId id) {
    return DecisionRules.whyNotGrant(matters.get(id));
  }

  /** What a manager needs to know to put the panel of a case together. */
  @Transactional(readOnly = true)
  public Convening convening(CaseId id, Actor by) {
    Evaluation evaluation = evaluations.findFor(id, by);
    Dossier dossier = matters.dossier(id);
    Scheme scheme = matters.scheme(id);
    return new Convening(
        evaluation,
        whyNotConvene(id, by),
        matters.find(id).map(this::candidates).orElse(List.of()),
        scheme.panel().seats(),
        dueOn(scheme),
        dossier.declarations().keepOff(),
        dossier.person().trainings().stream()
            .map(entry -> entry.training().provider())
            .distinct()
            .toList());
  }

  /**
   * Finds a decision for a caller who knows that its reader may see it.
   *
   * @throws NotFound as long as no panel was convened
   */
  @Transactional(readOnly = true)
  public Decision find(CaseId id) {
    return ofCase(id).orElseThrow(() -> new NotFound(id));
  }

  /** The decision of a case, once a panel was convened. */
  @Transactional(readOnly = true)
  public Optional<Decision> ofCase(CaseId id) {
    return store.find(id);
  }

  /**
   * Finds a decision for a reader, with the ballots that the reader may see.
   *
   * @return empty as long as no panel was convened
   * @throws NotFound when the reader may not see it
   */
  @Transactional(readOnly = true)
  public Optional<Decision> findFor(CaseId id, Actor reader) {
    Optional<Decision> decision = store.find(id);
    if (!DecisionAccess.maySee(evaluations.find(id), decision, reader)) {
      throw new NotFound(id);
    }
    return decision.map(it -> it.seenBy(reader.id()));
  }

  /** What a reader may see: first what is open, by its due day. */
  @Transactional(readOnly = true)
  public List<Decision> listFor(Actor reader) {
    return store.listFor(reader).stream().map(decision -> decision.seenBy(reader.id())).toList();
  }

  /** Reported cases that wait for a panel, for those who oversee them; the oldest first. */
  @Transactional(readOnly = true)
  public List<Evaluation> reportedFor(Actor reader) {
    if (!DecisionAccess.oversees(reader)) {
      return List.of();
    }
    Set<CaseId> convened = store.cases();
    return evaluations.listFor(reader).stream()
        .filter(evaluation -> evaluation.stage() == org.zhiheng.evaluation.EvaluationStage.REPORTED)
        .filter(evaluation -> !convened.contains(evaluation.id()))
        .sorted(Comparator.comparing(Evaluation::appointedAt))
        .toList();
  }

  private List<Candidate> candidates(Matter matter) {
    return accounts.with(Role.PANELLIST).stream()
        .map(person -> new Candidate(person, DecisionRules.whyNotSit(person, matter)))
        .toList();
  }

  private LocalDate dueOn(Scheme scheme) {
    return workingDays.after(LocalDate.now(clock), scheme.limits().decision());
  }

  private List<Account> people(Set<AccountId> members) {
    return members.stream()
        .map(accounts::find)
        .sorted(Comparator.comparing(Account::name).thenComparing(Account::login))
        .toList();
  }

  private void announce(Decision decision, AccountId by, Instant at) {
    if (decision.outcome() == Outcome.GRANTED && decision.decidedOn() != null) {
      events.publishEvent(
          new DecisionEvents.CertificationGranted(
              decision.id(), decision.grade(), decision.decidedOn(), by, at));
    }
    if (decision.outcome() == Outcome.DENIED) {
      events.publishEvent(new DecisionEvents.CertificationDenied(decision.id(), by, at));
    }
  }
}
