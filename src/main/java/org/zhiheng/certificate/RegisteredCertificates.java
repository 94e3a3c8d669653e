package org.zhiheng.certificate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.PriorCertificates;
import org.zhiheng.body.Bodies;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;

/** Tells a new application which certificates its person holds or held (9.4 to 9.7). */
@Component
class RegisteredCertificates implements PriorCertificates {

  private final CertificateStore store;
  private final Histories histories;
  private final Bodies bodies;
  private final Clock clock;

  RegisteredCertificates(CertificateStore store, Histories histories, Bodies bodies, Clock clock) {
    this.store = store;
    this.histories = histories;
    this.bodies = bodies;
    this.clock = clock;
  }

  @Override
  public List<PriorCertificate> ownOn(LocalDate day, PersonId person) {
    List<Certificate> held = store.ofHolder(person);
    Map<CertificateNumber, History> found = histories(held);
    return held.stream()
        .flatMap(
            each ->
                PriorRules.priorOn(day, each, Objects.requireNonNull(found.get(each.number())))
                    .stream())
        .toList();
  }

  private Map<CertificateNumber, History> histories(List<Certificate> held) {
    return histories.of(held.stream().map(Certificate::number).toList());
  }

  @Override
  public List<PriorCertificate> of(PersonId person) {
    List<Certificate> held = store.ofHolder(person);
    Map<CertificateNumber, History> found = histories(held);
    LocalDate today = LocalDate.now(clock);
    return held.stream()
        .map(
            each -> PriorRules.prior(each, Objects.requireNonNull(found.get(each.number())), today))
        .toList();
  }

  @Override
  public Optional<PriorCertificate> of(CaseId id) {
    LocalDate today = LocalDate.now(clock);
    return store.ofCase(id).map(each -> PriorRules.prior(each, histories.of(each.number()), today));
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
}
