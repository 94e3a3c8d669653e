package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.PriorCertificates;
import org.zhiheng.body.Bodies;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;

/** Tells a new application which certificates its person holds or held (9.4 to 9.7). */
@Component
class RegisteredCertificates implements PriorCertificates {

  private final CertificateStore store;
  private final StateChangeStore changes;
  private final Bodies bodies;
  private final Clock clock;

  RegisteredCertificates(
      CertificateStore store, StateChangeStore changes, Bodies bodies, Clock clock) {
    this.store = store;
    this.changes = changes;
    this.bodies = bodies;
    this.clock = clock;
  }

  @Override
  public List<PriorCertificate> of(PersonId person) {
    List<Certificate> held = store.ofHolder(person);
    Map<CertificateNumber, List<StateChange>> histories =
        changes.of(held.stream().map(Certificate::number).toList());
    LocalDate today = LocalDate.now(clock);
    return held.stream()
        .map(each -> prior(each, histories.getOrDefault(each.number(), List.of()), today))
        .toList();
  }

  @Override
  public boolean isOwn(String number) {
    try {
      String prefix = CertificateNumber.parse(number).prefix();
      return bodies.prefix().filter(prefix::equals).isPresent();
    } catch (Refused e) {
      return false;
    }
  }

  private static PriorCertificate prior(
      Certificate certificate, List<StateChange> history, LocalDate today) {
    Optional<StateChange> last = HistoryRules.lastInForce(history);
    CertificateState state = worth(certificate, last, today);
    return new PriorCertificate(
        certificate.number().value(),
        certificate.grade(),
        PriorCertificate.State.valueOf(state.name()),
        certificate.validity().from(),
        certificate.validity().through(),
        since(certificate, state, last, today),
        HistoryRules.misconductOn(history).orElse(null),
        null);
  }

  /** C8: what ran out while it was suspended did not end by plain expiry. */
  private static CertificateState worth(
      Certificate certificate, Optional<StateChange> last, LocalDate today) {
    CertificateState state = certificate.stateOn(today);
    boolean suspended = last.filter(it -> it.after() == CertificateState.SUSPENDED).isPresent();
    return state == CertificateState.EXPIRED && suspended ? CertificateState.SUSPENDED : state;
  }

  private static LocalDate since(
      Certificate certificate,
      CertificateState state,
      Optional<StateChange> last,
      LocalDate today) {
    return switch (state) {
      case ACTIVE -> certificate.validity().from();
      case SUSPENDED, TERMINATED, VOIDED ->
          last.map(StateChange::since).orElse(certificate.since());
      case EXPIRED, SUPERSEDED -> certificate.sinceOn(today);
    };
  }
}
