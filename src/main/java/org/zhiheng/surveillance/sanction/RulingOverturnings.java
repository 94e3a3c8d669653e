package org.zhiheng.surveillance.sanction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.certificate.Carried;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.Certificates;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.StateChanges;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.surveillance.sanction.SanctionEvents.RulingOverturned;

/**
 * Undoes what was decided on an event once an appeal against it is upheld, as if it had never been.
 * It is called by the appeal, whose own rules and events say who may and who did.
 */
@Service
@Transactional
public class RulingOverturnings {

  private final RulingStore rulings;
  private final ProceedingStore proceedings;
  private final Certificates certificates;
  private final StateChanges states;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RulingOverturnings(
      RulingStore rulings,
      ProceedingStore proceedings,
      Certificates certificates,
      StateChanges states,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rulings = rulings;
    this.proceedings = proceedings;
    this.certificates = certificates;
    this.states = states;
    this.events = events;
    this.clock = clock;
  }

  /** What was decided about the certificates of a case against their holder, the last one first. */
  @Transactional(readOnly = true)
  public List<Ruling> trustedSanctions(CaseId id) {
    return rulings.decidedIn(id).stream()
        .filter(each -> each.isSanction() && !each.isOverturned())
        .toList();
  }

  /** The certificate by which its holder was found, for a caller who knows who may be told it. */
  @Transactional(readOnly = true)
  public CertificateNumber trustedNumber(Ruling ruling) {
    return proceeding(ruling).number();
  }

  /** Why it cannot be undone today: what is proposed in its place is settled first. */
  @Transactional(readOnly = true)
  public List<Refusal> whyNot(UUID id) {
    Ruling ruling = find(id);
    boolean waits = rulings.of(ruling.proceeding()).stream().anyMatch(Ruling::isOpen);
    return SanctionRules.whyNotOverturn(ruling, waits);
  }

  /**
   * Undoes it on every certificate on which it was carried out. Nothing else follows from the event
   * any more, but for what another decision on it suspends.
   *
   * @param appeal the number of the upheld appeal
   */
  public void overturn(UUID id, String appeal, AccountId by) {
    Proceeding before = proceedings.lock(find(id).proceeding()).orElseThrow();
    states.hold(before.number());
    Refused.unlessEmpty(whyNot(id));
    Instant now = clock.instant();
    rulings.overturn(id, appeal, by, now);
    Certificate certificate = certificates.findTrusted(before.number()).orElseThrow();
    Set<UUID> dropped = rulings.dropped(certificate.holder());
    certificates
        .trustedCarried(id)
        .forEach(
            carried -> {
              states.overturn(id, carried.number(), appeal, by);
              endDropped(carried.number(), dropped);
            });
    proceedings.update(
        before.ruled(
            isSuspended(id, before) ? ProceedingState.SUSPENDED : ProceedingState.CLOSED, false));
    reopen(id);
    events.publishEvent(
        new RulingOverturned(
            certificate.caseId(), before.number().value(), before.id(), id, appeal, by, now));
  }

  /** C4: an urgent suspension that was dropped while the certificate was over ends now. */
  private void endDropped(CertificateNumber number, Set<UUID> dropped) {
    certificates.trustedSuspending(number).stream()
        .map(StateChange::mandate)
        .filter(mandate -> mandate != null && dropped.contains(mandate))
        .forEach(mandate -> states.lapse(mandate, number));
  }

  /** Whether what an earlier decision in the same matter suspended is suspended again. */
  private boolean isSuspended(UUID ruling, Proceeding proceeding) {
    return certificates.trustedCarried(ruling).stream()
        .map(Carried::number)
        .flatMap(number -> certificates.trustedSuspending(number).stream())
        .map(StateChange::matter)
        .anyMatch(proceeding.id()::equals);
  }

  /** What suspends again must be open, so that somebody can lift it. */
  private void reopen(UUID ruling) {
    certificates.trustedCarried(ruling).stream()
        .flatMap(carried -> certificates.trustedSuspending(carried.number()).stream())
        .flatMap(each -> Stream.ofNullable(each.matter()))
        .distinct()
        .map(matter -> proceedings.lock(matter).orElseThrow())
        .filter(each -> each.state() == ProceedingState.CLOSED)
        .forEach(each -> proceedings.update(each.ruled(ProceedingState.SUSPENDED, false)));
  }

  private Proceeding proceeding(Ruling ruling) {
    return proceedings
        .find(ruling.proceeding())
        .orElseThrow(() -> new NotFound(ruling.proceeding()));
  }

  private Ruling find(UUID id) {
    return rulings.find(id).orElseThrow(() -> new NotFound(id));
  }
}
