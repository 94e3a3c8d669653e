package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.organisation.CreditCode;

/** C11: when a number gets another paper, and what must differ on it. */
public final class EditionRules {

  private EditionRules() {}

  /**
   * A certificate that may be used is re-issued for what its cause names, with the grade it has.
   *
   * @param unprinted what speaks against printing the new facts
   */
  public static List<Refusal> whyNotReissue(
      Certificate certificate, Reissue reissue, List<Refusal> unprinted, LocalDate today) {
    var refusals = new ArrayList<>(whyNotInUse(certificate, today));
    refusals.addAll(whyNotDiffer(certificate.paper(), reissue));
    if (!CreditCode.whyNotParse(reissue.organisation()).isEmpty()) {
      refusals.addAll(
          CreditCode.whyNotParse(reissue.organisation()).stream()
              .map(refusal -> refusal.at("organisation"))
              .toList());
    }
    refusals.addAll(StateRules.whyNotReason(reissue.reason()));
    refusals.addAll(unprinted);
    return refusals;
  }

  /** Whether it may be used at all. */
  static List<Refusal> whyNotInUse(Certificate certificate, LocalDate today) {
    CertificateState state = certificate.stateOn(today);
    return state == CertificateState.ACTIVE
        ? List.of()
        : List.of(CertificateRefusal.NOT_TO_REISSUE.because(state));
  }

  private static List<Refusal> whyNotDiffer(Edition last, Reissue reissue) {
    boolean name = !last.holderName().equals(reissue.holderName().strip());
    boolean organisation =
        !last.organisation().equals(reissue.organisation())
            || !last.organisationName().equals(reissue.organisationName().strip());
    boolean fits =
        switch (reissue.cause()) {
          case FIRST -> false;
          case EMPLOYER -> !last.organisation().equals(reissue.organisation()) && !name;
          case NAME -> name && !organisation;
          case CORRECTION -> name || organisation;
        };
    return fits
        ? List.of()
        : List.of(CertificateRefusal.CAUSE_UNFIT.because(reissue.cause()).at("cause"));
  }
}
