package org.zhiheng.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.PriorCertificate.State;
import org.zhiheng.kernel.ChinaTime;

/** How a new application looks at a certificate of its applicant (9.4 to 9.7, C8, C9). */
public final class PriorRules {

  private PriorRules() {}

  public static PriorCertificate prior(Certificate certificate, History history, LocalDate today) {
    CertificateState now = certificate.stateOn(today);
    Optional<LocalDate> suspended =
        now == CertificateState.EXPIRED
            ? HistoryRules.suspendedAtEnd(history, certificate.validity().through())
            : HistoryRules.suspendedSince(history);
    State state = state(now, suspended.isPresent());
    return new PriorCertificate(
        certificate.number().value(),
        certificate.grade(),
        state,
        certificate.validity().from(),
        certificate.validity().through(),
        since(certificate, state, suspended, today),
        HistoryRules.misconductOn(history).orElse(null),
        null);
  }

  /** How one looked at it on a day, by what was recorded until then; empty before it was issued. */
  static Optional<PriorCertificate> priorOn(
      LocalDate day, Certificate certificate, History history) {
    List<StateChange> recorded =
        history.changes().stream()
            .filter(change -> !ChinaTime.dayOf(change.at()).isAfter(day))
            .toList();
    if (recorded.isEmpty()) {
      return Optional.empty();
    }
    History then = new History(recorded, history.unconfirmed());
    StateChange state = HistoryRules.now(then);
    return Optional.of(prior(certificate.as(state), then, day));
  }

  /**
   * C8: what ran out while it was suspended did not end by plain expiry. C4: what one person alone
   * ordered is no sanction; it only lets awards wait.
   */
  private static State state(CertificateState state, boolean suspended) {
    return switch (state) {
      case SUSPENDED -> suspended ? State.SUSPENDED : State.HELD;
      case EXPIRED -> suspended ? State.SUSPENDED : State.EXPIRED;
      default -> State.valueOf(state.name());
    };
  }

  private static LocalDate since(
      Certificate certificate, State state, Optional<LocalDate> suspended, LocalDate today) {
    return switch (state) {
      case ACTIVE -> certificate.validity().from();
      case SUSPENDED -> suspended.orElse(certificate.since());
      case HELD, TERMINATED, VOIDED -> certificate.since();
      case EXPIRED, SUPERSEDED -> certificate.sinceOn(today);
    };
  }
}
