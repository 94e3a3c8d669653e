package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refusal;

/** C11: when a number gets another paper, what must differ on it, and that it takes two people. */
public final class EditionRules {

  private EditionRules() {}

  /** What speaks against proposing anything: it may not be used, or something waits already. */
  static List<Refusal> whyNotPropose(
      Certificate certificate, @Nullable ReissueProposal open, LocalDate today) {
    var refusals = new ArrayList<>(whyNotInUse(certificate, today));
    if (open != null) {
      refusals.add(CertificateRefusal.REISSUE_WAITS.because());
    }
    return refusals;
  }

  /**
   * What is proposed differs from the last paper in what its cause says and in nothing else.
   *
   * @param facts what the files give for the cause
   * @param unprinted what speaks against printing them
   */
  static List<Refusal> whyNotWrite(
      Edition last, Reissue reissue, HolderFacts facts, List<Refusal> unprinted) {
    var refusals = new ArrayList<>(whyNotDiffer(last.facts(), reissue.cause(), facts));
    refusals.addAll(StateRules.whyNotReason(reissue.reason()));
    refusals.addAll(unprinted);
    return refusals;
  }

  /**
   * Another person than who proposed says what becomes of it.
   *
   * @param conflicts why the actor may not handle the certificate
   */
  static List<Refusal> whyNotSettle(ReissueProposal proposal, Actor by, List<Refusal> conflicts) {
    var refusals = new ArrayList<>(conflicts);
    if (!proposal.isOpen()) {
      refusals.add(CertificateRefusal.REISSUE_SETTLED.because());
    }
    if (by.is(proposal.person())) {
      refusals.add(CertificateRefusal.SAME_PERSON.because());
    }
    return refusals;
  }

  /** It takes effect only as it was proposed: on the paper it was to follow, with those facts. */
  static List<Refusal> whyNotNow(
      Certificate certificate, ReissueProposal proposal, HolderFacts onFile, LocalDate today) {
    var refusals = new ArrayList<>(whyNotInUse(certificate, today));
    if (!proposal.facts().equals(onFile)) {
      refusals.add(CertificateRefusal.FACTS_MOVED.because());
    }
    return refusals;
  }

  /** Only who proposed takes it back. */
  static List<Refusal> whyNotTakeBack(ReissueProposal proposal, Actor by) {
    if (!proposal.isOpen()) {
      return List.of(CertificateRefusal.REISSUE_SETTLED.because());
    }
    return by.is(proposal.person())
        ? List.of()
        : List.of(CertificateRefusal.NOT_THE_PROPOSER.because());
  }

  /** Whether it may be used at all. */
  static List<Refusal> whyNotInUse(Certificate certificate, LocalDate today) {
    CertificateState state = certificate.stateOn(today);
    return state == CertificateState.ACTIVE
        ? List.of()
        : List.of(CertificateRefusal.NOT_TO_REISSUE.because(state));
  }

  /** Whether facts differ from those of the last paper in what a cause says. */
  static boolean fits(HolderFacts last, EditionCause cause, HolderFacts facts) {
    boolean name = !last.holderName().equals(facts.holderName());
    boolean code = !last.organisation().equals(facts.organisation());
    boolean named = !last.organisationName().equals(facts.organisationName());
    return switch (cause) {
      case FIRST -> false;
      case EMPLOYER -> code && !name;
      case NAME -> name && !code && !named;
      case ORGANISATION -> named && !code && !name;
      case CORRECTION -> (name || named) && !code;
      case PAPER -> !name && !code && !named;
    };
  }

  private static List<Refusal> whyNotDiffer(
      HolderFacts last, EditionCause cause, HolderFacts facts) {
    return fits(last, cause, facts)
        ? List.of()
        : List.of(CertificateRefusal.CAUSE_UNFIT.because(cause).at("cause"));
  }
}
