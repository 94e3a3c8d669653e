package org.zhiheng.decision;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.evaluation.Evaluation;
import org.zhiheng.evaluation.team.Evaluations;
import org.zhiheng.impartiality.Ties;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;

/**
 * What the panels decide (8.4, P16). A ballot is cast by nobody but its panellist, once for each
 * edition of the report.
 */
@Service
@Transactional
public class Decisions {

  private final DecisionStore store;
  private final DecisionListStore lists;
  private final Matters matters;
  private final Evaluations evaluations;
  private final Effects effects;
  private final FileSealing sealing;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Decisions(
      DecisionStore store,
      DecisionListStore lists,
      Matters matters,
      Evaluations evaluations,
      Effects effects,
      FileSealing sealing,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.lists = lists;
    this.matters = matters;
    this.evaluations = evaluations;
    this.effects = effects;
    this.sealing = sealing;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Casts the actor's ballot. The one that settles the vote decides or sends the case back, and
   * what follows from that happens in the same transaction or not at all.
   *
   * @param seal the number of the seal on the file that the panellist saw
   * @param vote null where none was chosen
   * @throws Stale when the file was sealed anew meanwhile
   */
  public void vote(CaseId id, int seal, @Nullable Vote vote, String reason, Actor by) {
    Decision before = store.lock(id).orElseThrow(() -> new NotFound(id));
    Refused.unlessEmpty(DecisionRules.whyNotVote(before, by.id()));
    FileSeal sealed = sealing.present(before);
    if (sealed.number() != seal) {
      throw new Stale(id);
    }
    Refused.unlessEmpty(sealing.whyNotSealed(sealed));
    Refused.unlessEmpty(whyNotSit(before, by.id()));
    Refused.unlessEmpty(DecisionRules.whyNotCast(vote, reason, matters.get(id)));
    Refused.unlessEmpty(vote == Vote.GRANT ? matters.whyNotGrant(id, before.grade()) : List.of());
    if (vote == null) {
      throw new IllegalStateException("a ballot without a vote passed the rules");
    }
    List<Refusal> open = matters.open(id);
    Refused.unlessEmpty(DecisionRules.whyNotWhileOpen(vote, open));
    Instant now = clock.instant();
    var ballot = new Ballot(by.id(), by.name(), vote, reason.strip(), now, sealed.hash());
    Decision after = before.cast(ballot, majority(before), LocalDate.now(clock));
    Refused.unlessEmpty(DecisionRules.whyNotSettle(after, open));
    store.insert(before, ballot);
    events.publishEvent(
        new DecisionEvents.BallotCast(id, before.round(), before.edition(), by.id(), now));
    settle(before, after, by, now);
  }

  /** A manager waits for no further ballot: the quorum is there, and time or people are not. */
  public void close(CaseId id, String reason, Actor by) {
    Decision before = store.lock(id).orElseThrow(() -> new NotFound(id));
    Ties ties = matters.ties(id, before.round());
    var refusals = new ArrayList<>(matters.whyNotManage(ties, by.id()));
    refusals.addAll(whyNotClose(before));
    refusals.addAll(DecisionRules.whyNotReason(reason));
    Refused.unlessEmpty(refusals);
    Refused.unlessEmpty(sealing.whyNotSealed(sealing.present(before)));
    Instant now = clock.instant();
    Decision after = before.close(majority(before), now, LocalDate.now(clock));
    Refused.unlessEmpty(DecisionRules.whyNotSettle(after, matters.open(id)));
    events.publishEvent(
        new DecisionEvents.VoteClosed(id, before.round(), reason.strip(), by.id(), now));
    store.closing(before, by.id());
    settle(before, after, by, now);
  }

  /** What speaks against granting a reported case; empty when the panel is free to. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotGrant(CaseId id) {
    Matter matter = matters.get(id);
    return Stream.concat(
            DecisionRules.whyNotGrant(matter).stream(),
            matters.whyNotGrant(id, matter.grade()).stream())
        .toList();
  }

  /** What speaks against closing a vote today. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotClose(Decision decision) {
    return DecisionRules.whyNotClose(decision, majority(decision), LocalDate.now(clock));
  }

  /**
   * What speaks, today, against somebody's sitting on a panel: a conflict may come to light late.
   */
  @Transactional(readOnly = true)
  public List<Refusal> whyNotSit(Decision decision, AccountId account) {
    return matters.choice(matters.ties(decision.id(), decision.round()), account).whyNot();
  }

  /**
   * Finds the decision on the last round of a case, for a caller who knows that its reader may see
   * it.
   *
   * @throws NotFound as long as no panel was convened
   */
  @Transactional(readOnly = true)
  public Decision findTrusted(CaseId id) {
    return trustedOfCase(id).orElseThrow(() -> new NotFound(id));
  }

  /** The decision on the last round of a case that had a panel, for a caller who guards it. */
  @Transactional(readOnly = true)
  public Optional<Decision> trustedOfCase(CaseId id) {
    return store.find(id);
  }

  /**
   * Finds the decision on the present round of a case for a reader, with the ballots that the
   * reader may see.
   *
   * @return empty as long as no panel of that round was convened
   * @throws NotFound when the reader may not see it
   */
  @Transactional(readOnly = true)
  public Optional<Decision> find(CaseId id, Actor reader) {
    Evaluation evaluation = evaluations.findTrusted(id);
    Optional<Decision> decision = store.find(id).filter(it -> it.round() == evaluation.round());
    if (!DecisionAccess.maySee(evaluation, decision, reader)) {
      throw new NotFound(id);
    }
    return decision.map(it -> it.seenBy(reader.id()));
  }

  /**
   * What a reader may see: first what is open, by its due day.
   *
   * @param after names the last row of the page before; blank for the first page
   */
  @Transactional(readOnly = true)
  public Slice<DecisionLine> list(Actor reader, String after) {
    return lists.list(reader, after);
  }

  /** Cases that wait for a panel, for those who oversee the work; the oldest first. */
  @Transactional(readOnly = true)
  public Slice<ReportedLine> waiting(Actor reader, String after) {
    return lists.waiting(reader, after);
  }

  /**
   * Everybody who evaluated or decided on a case, in whichever round, those who left too, for a
   * caller who asks who may handle what follows from it.
   */
  @Transactional(readOnly = true)
  public Set<PersonId> handled(CaseId id) {
    return matters.handled(id);
  }

  /** When the panel of a decision has decided, by the edition of the standard of its case. */
  @Transactional(readOnly = true)
  public Majority majority(Decision decision) {
    return new Majority(matters.scheme(decision.id()).panel(), decision.seats());
  }

  private void settle(Decision before, Decision voted, Actor by, Instant at) {
    if (voted.outcome() == Outcome.GRANTED) {
      Refused.unlessEmpty(matters.whyNotGrant(before.id(), voted.grade()));
    }
    Decision after = effects.staged(voted);
    store.update(after);
    if (after.stage() == before.stage()) {
      return;
    }
    store.close(after);
    if (after.stage() == DecisionStage.SENT_BACK) {
      effects.sendBack(after, by, at);
    }
    effects.announce(after, by.id(), at);
  }
}
