package org.zhiheng.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.CertificateEvents.CertificateReissued;
import org.zhiheng.certificate.CertificateEvents.ReissueProposed;
import org.zhiheng.certificate.CertificateEvents.ReissueSettled;
import org.zhiheng.certificate.ReissueProposal.Settlement;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;

/**
 * Re-issues certificates (C11): the same number gets its next paper, and the grade stays. One
 * manager proposes, another person who is one agrees; neither has anything to do with the holder,
 * and neither types a fact.
 */
@Service
@Transactional
public class Editions {

  private final CertificateStore store;
  private final EditionStore editions;
  private final ReissueStore proposals;
  private final FactsOnFile files;
  private final PaperTexts texts;
  private final CertificateTies ties;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Editions(
      CertificateStore store,
      EditionStore editions,
      ReissueStore proposals,
      FactsOnFile files,
      PaperTexts texts,
      CertificateTies ties,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.editions = editions;
    this.proposals = proposals;
    this.files = files;
    this.texts = texts;
    this.ties = ties;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Proposes the next paper of a number, with the facts that are on file for its cause.
   *
   * @param version of the certificate that the proposer saw
   * @throws Stale when it was changed meanwhile
   */
  public UUID propose(CertificateNumber number, int version, Reissue reissue, Actor by) {
    Certificate certificate = lock(number);
    if (certificate.version() != version) {
      throw new Stale(number);
    }
    Refused.unlessEmpty(whyNotPropose(certificate, open(number), by));
    HolderFacts facts =
        files
            .facts(certificate, reissue.cause(), reissue.organisation())
            .orElseThrow(() -> unknown(reissue.organisation()));
    Refused.unlessEmpty(whyNotWrite(certificate, reissue, facts, by));
    ReissueProposal proposal = proposal(certificate, reissue, facts, by);
    proposals.insert(proposal);
    events.publishEvent(
        new ReissueProposed(
            certificate.caseId(),
            number.value(),
            proposal.edition(),
            proposal.cause(),
            proposal.id(),
            by.id(),
            proposal.at()));
    return proposal.id();
  }

  /** Agrees: the next edition is issued, and its paper is drawn afterwards. */
  public Edition agree(CertificateNumber number, UUID proposal, Actor by) {
    Certificate before = lock(number);
    ReissueProposal open = proposal(number, proposal);
    Refused.unlessEmpty(whyNotSettle(before, open, by));
    HolderFacts onFile =
        files
            .facts(before, open.cause(), open.facts().organisation())
            .orElseGet(() -> before.paper().facts());
    Refused.unlessEmpty(EditionRules.whyNotNow(before, open, onFile, today()));
    Instant now = clock.instant();
    settle(before, open, new Settlement(true, "", by.id(), now));
    Edition next = before.paper().next(open, by.id(), now);
    editions.insert(number, next);
    store.update(before.reissued(next));
    events.publishEvent(CertificateReissued.of(before.caseId(), number, before.paper(), next));
    return next;
  }

  /** Disagrees, with a reason: the paper of before stays the one that counts. */
  public void reject(CertificateNumber number, UUID proposal, String why, Actor by) {
    Certificate certificate = lock(number);
    ReissueProposal open = proposal(number, proposal);
    Refused.unlessEmpty(whyNotSettle(certificate, open, by));
    Refused.unlessEmpty(StateRules.whyNotReason(why));
    settle(certificate, open, new Settlement(false, why.strip(), by.id(), clock.instant()));
  }

  /** Takes the own proposal back, as long as nobody has said anything to it. */
  public void takeBack(CertificateNumber number, UUID proposal, Actor by) {
    Certificate certificate = lock(number);
    ReissueProposal open = proposal(number, proposal);
    Refused.unlessEmpty(EditionRules.whyNotTakeBack(open, by));
    settle(certificate, open, new Settlement(false, "", by.id(), clock.instant()));
  }

  /** What speaks against each step; empty where the actor may take it. */
  @Transactional(readOnly = true)
  public WhyNot whyNot(CertificateNumber number, Actor by) {
    Certificate certificate = store.find(number).orElseThrow(() -> new NotFound(number));
    @Nullable ReissueProposal open = open(number);
    return new WhyNot(
        whyNotPropose(certificate, open, by),
        open == null ? List.of() : whyNotSettle(certificate, open, by),
        open == null ? List.of() : EditionRules.whyNotTakeBack(open, by));
  }

  /**
   * What speaks against each step.
   *
   * @param settle the proposal that waits, if one does
   */
  public record WhyNot(List<Refusal> propose, List<Refusal> settle, List<Refusal> takeBack) {}

  /** Whether facts differ from the last paper in what a cause says. */
  public static boolean fits(Certificate certificate, EditionCause cause, HolderFacts facts) {
    return EditionRules.fits(certificate.paper().facts(), cause, facts);
  }

  /** What would stand on the next paper, for a page that has asked who reads it. */
  @Transactional(readOnly = true)
  public Map<EditionCause, HolderFacts> trustedOffer(Certificate certificate) {
    return files.offered(certificate);
  }

  /**
   * All that was proposed for a number, the first one first, for people who may see the
   * certificate.
   */
  @Transactional(readOnly = true)
  public List<ReissueProposal> trustedProposals(Certificate certificate) {
    return proposals.of(certificate.number());
  }

  private List<Refusal> whyNotPropose(
      Certificate certificate, @Nullable ReissueProposal open, Actor by) {
    var refusals = new ArrayList<>(ties.whyNotHandle(certificate, by));
    refusals.addAll(EditionRules.whyNotPropose(certificate, open, today()));
    return refusals;
  }

  private List<Refusal> whyNotWrite(
      Certificate certificate, Reissue reissue, HolderFacts facts, Actor by) {
    List<Refusal> unprinted = texts.whyNotPrint(facts.holderName(), facts.organisationName());
    return Stream.concat(
            ties.whyNotHandle(certificate, List.of(facts), by).stream(),
            EditionRules.whyNotWrite(certificate.paper(), reissue, facts, unprinted).stream())
        .toList();
  }

  private List<Refusal> whyNotSettle(Certificate certificate, ReissueProposal open, Actor by) {
    return EditionRules.whyNotSettle(
        open, by, ties.whyNotHandle(certificate, List.of(open.facts()), by));
  }

  private ReissueProposal proposal(
      Certificate certificate, Reissue reissue, HolderFacts facts, Actor by) {
    return new ReissueProposal(
        UUID.randomUUID(),
        certificate.number(),
        certificate.paper().edition() + 1,
        reissue.cause(),
        facts,
        reissue.reason().strip(),
        by.id(),
        by.person(),
        clock.instant(),
        null);
  }

  private void settle(Certificate certificate, ReissueProposal proposal, Settlement settlement) {
    proposals.settle(proposal.id(), settlement);
    events.publishEvent(
        new ReissueSettled(
            certificate.caseId(),
            certificate.number().value(),
            proposal.id(),
            settlement.agreed(),
            settlement.by(),
            settlement.at()));
  }

  private @Nullable ReissueProposal open(CertificateNumber number) {
    return proposals.of(number).stream().filter(ReissueProposal::isOpen).findFirst().orElse(null);
  }

  private ReissueProposal proposal(CertificateNumber number, UUID id) {
    return proposals.of(number).stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound(id));
  }

  private Certificate lock(CertificateNumber number) {
    return store.lock(number).orElseThrow(() -> new NotFound(number));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private static Refused unknown(String organisation) {
    return new Refused(
        List.of(CertificateRefusal.NOT_ON_FILE.because(organisation).at("organisation")));
  }
}
