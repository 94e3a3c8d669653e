package org.zhiheng.application.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.application.Application;
import org.zhiheng.application.ApplicationEvents;
import org.zhiheng.application.ApplicationFiles;
import org.zhiheng.application.ApplicationRules;
import org.zhiheng.application.CaseTies;
import org.zhiheng.application.CorrectableFact;
import org.zhiheng.application.Dossier;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.Occurrence;
import org.zhiheng.application.OfficeClock;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.Proposal.Annulment;
import org.zhiheng.application.Proposal.Correction;
import org.zhiheng.application.Proposal.End;
import org.zhiheng.application.Proposal.Matter;
import org.zhiheng.application.Proposal.Settlement;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * What two people of the body do together (P17): a slip of the formal review is annulled, a case is
 * ended on a ground that came to light later, a fact that was typed wrong is corrected. An officer
 * or manager proposes, another person who is one confirms or rejects, and both acts stay readable.
 */
@Service
@Transactional
public class Proposals {

  private final ApplicationFiles files;
  private final ProposalStore proposals;
  private final CaseTies ties;
  private final ForeignLooks foreign;
  private final ProposalEffects effects;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  Proposals(
      ApplicationFiles files,
      ProposalStore proposals,
      CaseTies ties,
      ForeignLooks foreign,
      ProposalEffects effects,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.proposals = proposals;
    this.ties = ties;
    this.foreign = foreign;
    this.effects = effects;
    this.events = events;
    this.clock = clock;
  }

  /** Proposes to annul the end of the formal review that stands. */
  public UUID proposeAnnulment(CaseId id, int version, String reason, Actor by) {
    Dossier dossier = locked(id, version, by);
    Refused.unlessEmpty(whyNot(dossier, by).annul());
    Refused.unlessEmpty(ApplicationRules.whyNotReason(reason));
    FormalReview review = Objects.requireNonNull(dossier.review(), "the rules have seen it");
    return propose(id, new Annulment(review.id()), reason, by);
  }

  /** Proposes to end the case on a ground of 8.2 that came to light after the acceptance. */
  public UUID proposeEnd(CaseId id, int version, Occurrence ground, Actor by) {
    Dossier dossier = locked(id, version, by);
    Refused.unlessEmpty(whyNot(dossier, by).end());
    Refused.unlessEmpty(
        ReviewRules.whyNotFor(
            ground,
            files.scheme(dossier.application()),
            submittedOn(dossier.application()),
            foreign.waits(dossier),
            clock.today()));
    return propose(id, new End(ground.clause(), ground.happenedOn()), ground.evidence(), by);
  }

  /** Proposes to correct a fact of the frozen file. */
  public UUID proposeCorrection(
      CaseId id, int version, CorrectableFact fact, String after, String reason, Actor by) {
    Dossier dossier = locked(id, version, by);
    Refused.unlessEmpty(whyNot(dossier, by).correct());
    String before = Objects.requireNonNullElse(facts(dossier).get(fact), "");
    Refused.unlessEmpty(ProposalRules.whyNotWrite(before, after, reason));
    return propose(id, new Correction(fact, dossier.snapshot(), before, after), reason, by);
  }

  /** Agrees: what was proposed takes effect, provided that it still may. */
  public void confirm(CaseId id, UUID proposal, Actor by) {
    Dossier dossier = locked(id, by);
    Proposal open = proposal(dossier, proposal);
    Refused.unlessEmpty(ProposalRules.whyNotSettle(open, by, ties.whyNotHandle(dossier, by)));
    Refused.unlessEmpty(
        switch (open.matter()) {
          case Annulment it -> whyNotAnnulNow(dossier);
          case End it -> whyNotEndNow(dossier);
          case Correction it -> ProposalRules.whyNotCorrect(dossier);
        });
    settle(open, new Settlement(true, "", by.id(), by.person(), clock.now()));
    effects.carryOut(dossier, open, by);
  }

  /** Disagrees, with a reason: everything stays as it is. */
  public void reject(CaseId id, UUID proposal, String why, Actor by) {
    Dossier dossier = locked(id, by);
    Proposal open = proposal(dossier, proposal);
    Refused.unlessEmpty(ProposalRules.whyNotSettle(open, by, ties.whyNotHandle(dossier, by)));
    Refused.unlessEmpty(ApplicationRules.whyNotReason(why));
    settle(open, new Settlement(false, why, by.id(), by.person(), clock.now()));
  }

  /** Takes the own proposal back, as long as nobody has said anything to it. */
  public void takeBack(CaseId id, UUID proposal, Actor by) {
    Proposal open = proposal(locked(id, by), proposal);
    Refused.unlessEmpty(ProposalRules.whyNotTakeBack(open, by));
    settle(open, new Settlement(false, "", by.id(), by.person(), clock.now()));
  }

  /** What speaks against each step, for pages and verbs alike. */
  @Transactional(readOnly = true)
  public WhyNot whyNot(Dossier dossier, Actor by) {
    List<Refusal> conflicts = ties.whyNotHandle(dossier, by);
    List<Refusal> propose = ProposalRules.whyNotPropose(dossier, conflicts);
    Optional<Proposal> open = dossier.done().openProposal();
    return new WhyNot(
        both(whyNotAnnulNow(dossier), propose),
        both(whyNotEndNow(dossier), propose),
        both(ProposalRules.whyNotCorrect(dossier), propose),
        open.map(it -> ProposalRules.whyNotSettle(it, by, conflicts)).orElse(List.of()),
        open.map(it -> ProposalRules.whyNotTakeBack(it, by)).orElse(List.of()));
  }

  /**
   * What speaks against each step; empty where it may be taken.
   *
   * @param settle the proposal that waits, if one does
   */
  public record WhyNot(
      List<Refusal> annul,
      List<Refusal> end,
      List<Refusal> correct,
      List<Refusal> settle,
      List<Refusal> takeBack) {}

  /** What stands in the frozen file, with earlier corrections; blank where nothing does. */
  @Transactional(readOnly = true)
  public Map<CorrectableFact, String> facts(Dossier dossier) {
    return files.frozenFacts(dossier);
  }

  private List<Refusal> whyNotAnnulNow(Dossier dossier) {
    Application application = dossier.application();
    return ProposalRules.whyNotAnnul(
        dossier, files.taken(application.id()), files.ofPerson(application.person()));
  }

  private List<Refusal> whyNotEndNow(Dossier dossier) {
    return ProposalRules.whyNotEnd(dossier, files.taken(dossier.application().id()));
  }

  private static List<Refusal> both(List<Refusal> one, List<Refusal> other) {
    return Stream.concat(one.stream(), other.stream()).toList();
  }

  private UUID propose(CaseId id, Matter matter, String reason, Actor by) {
    Instant now = clock.now();
    Proposal proposal = Proposal.of(id, matter, reason, by, now);
    proposals.insert(proposal);
    events.publishEvent(
        new ApplicationEvents.ProposalMade(id, proposal.id(), matter.word().name(), by.id(), now));
    return proposal.id();
  }

  private void settle(Proposal proposal, Settlement settlement) {
    proposals.settle(proposal.id(), settlement);
    events.publishEvent(
        new ApplicationEvents.ProposalSettled(
            proposal.caseId(),
            proposal.id(),
            settlement.confirmed(),
            settlement.by(),
            settlement.at()));
  }

  private Dossier locked(CaseId id, int version, Actor by) {
    Dossier dossier = locked(id, by);
    dossier.application().seen(version);
    return dossier;
  }

  private Dossier locked(CaseId id, Actor by) {
    if (!by.handlesCases()) {
      throw new NotFound(id);
    }
    return files.dossier(files.lock(id, application -> application.submittedAt() != null));
  }

  private static Proposal proposal(Dossier dossier, UUID id) {
    return dossier.done().proposals().stream()
        .filter(proposal -> proposal.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  private LocalDate submittedOn(Application application) {
    Instant at = Objects.requireNonNull(application.submittedAt(), "only what was submitted");
    return clock.dayOf(at);
  }
}
