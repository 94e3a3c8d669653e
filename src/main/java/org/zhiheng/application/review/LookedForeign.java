package org.zhiheng.application.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.application.ForeignFacts;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.PriorCertificates;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** The certificates of other bodies that an officer confirmed, beside those of this one (C7). */
@Component
class LookedForeign implements PriorCertificates {

  private final ForeignLookStore looks;

  LookedForeign(ForeignLookStore looks) {
    this.looks = looks;
  }

  @Override
  public List<PriorCertificate> of(PersonId person) {
    List<ForeignLook> all = looks.ofPerson(person);
    return ForeignLookRules.counting(all).stream()
        .map(look -> prior(look, ForeignLookRules.misconductOn(all, look.seen().facts().key())))
        .toList();
  }

  @Override
  public List<PriorCertificate> ownOn(LocalDate day, PersonId person) {
    return List.of();
  }

  @Override
  public Optional<PriorCertificate> of(CaseId id) {
    return Optional.empty();
  }

  @Override
  public boolean isOwn(String number) {
    return false;
  }

  private static PriorCertificate prior(ForeignLook look, Optional<LocalDate> misconductOn) {
    ForeignFacts facts = look.seen().facts();
    return new PriorCertificate(
        facts.number(),
        facts.grade(),
        Objects.requireNonNull(look.finding().state(), "it is confirmed"),
        facts.validFrom(),
        facts.validThrough(),
        Objects.requireNonNullElse(look.finding().since(), facts.validFrom()),
        misconductOn.orElse(null),
        facts.body());
  }
}
