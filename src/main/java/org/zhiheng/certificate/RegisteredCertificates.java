package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.PriorCertificates;
import org.zhiheng.kernel.PersonId;

/** Tells a new application which certificates its person holds or held (9.4 to 9.7). */
@Component
class RegisteredCertificates implements PriorCertificates {

  private final CertificateStore store;
  private final StateChangeStore changes;
  private final Clock clock;

  RegisteredCertificates(CertificateStore store, StateChangeStore changes, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.clock = clock;
  }

  @Override
  public List<PriorCertificate> of(PersonId person) {
    List<Certificate> held = store.ofHolder(person);
    Map<CertificateNumber, StateChange> last =
        held.isEmpty()
            ? Map.of()
            : changes.lastInForce(held.stream().map(Certificate::number).toList());
    LocalDate today = LocalDate.now(clock);
    return held.stream().map(each -> prior(each, last.get(each.number()), today)).toList();
  }

  private static PriorCertificate prior(
      Certificate certificate, @Nullable StateChange last, LocalDate today) {
    CertificateState state = worth(certificate, last, today);
    return new PriorCertificate(
        certificate.number().value(),
        certificate.grade(),
        PriorCertificate.State.valueOf(state.name()),
        certificate.validity().from(),
        certificate.validity().through(),
        since(certificate, state, last, today),
        last != null && last.ground().isMisconduct() ? last.happenedOn() : null,
        false);
  }

  /** C8: what ran out while it was suspended did not end by plain expiry. */
  private static CertificateState worth(
      Certificate certificate, @Nullable StateChange last, LocalDate today) {
    CertificateState state = certificate.stateOn(today);
    boolean suspended = last != null && last.after() == CertificateState.SUSPENDED;
    return state == CertificateState.EXPIRED && suspended ? CertificateState.SUSPENDED : state;
  }

  private static LocalDate since(
      Certificate certificate,
      CertificateState state,
      @Nullable StateChange last,
      LocalDate today) {
    return switch (state) {
      case ACTIVE -> certificate.validity().from();
      case SUSPENDED, TERMINATED, VOIDED -> last == null ? certificate.since() : last.since();
      case EXPIRED, SUPERSEDED -> certificate.sinceOn(today);
    };
  }
}
