package org.zhiheng.application.review;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.zhiheng.application.ForeignFacts;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.PriorCertificates;
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
    return ForeignLookRules.counting(looks.ofPerson(person)).stream()
        .map(LookedForeign::prior)
        .toList();
  }

  @Override
  public boolean isOwn(String number) {
    return false;
  }

  private static PriorCertificate prior(ForeignLook look) {
    ForeignFacts facts = look.seen().facts();
    return new PriorCertificate(
        facts.number(),
        facts.grade(),
        Objects.requireNonNull(look.finding().state(), "it is confirmed"),
        facts.validFrom(),
        facts.validThrough(),
        Objects.requireNonNullElse(look.finding().since(), facts.validFrom()),
        look.finding().misconductOn(),
        facts.body());
  }
}
