package org.zhiheng.application;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.person.IdentityDocument;
import org.zhiheng.person.Mobile;
import org.zhiheng.person.Person;

/**
 * An applicant's numbers in full. Every page shows them masked; officers and managers who are free
 * to handle the case read them with a reason, which the applicant reads too.
 */
@Service
@Transactional
public class PersonalNumbers {

  private final Applications applications;
  private final CaseTies ties;
  private final NumberLookStore looks;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PersonalNumbers(
      Applications applications,
      CaseTies ties,
      NumberLookStore looks,
      ApplicationEventPublisher events,
      Clock clock) {
    this.applications = applications;
    this.ties = ties;
    this.looks = looks;
    this.events = events;
    this.clock = clock;
  }

  /** The numbers of the file as it stands. */
  public record Full(@Nullable String document, @Nullable String mobile) {}

  /** Whether somebody may read the numbers of a file in full. */
  @Transactional(readOnly = true)
  public boolean mayShow(Dossier dossier, Actor by) {
    return !by.is(dossier.application().person()) && ties.mayReadKeepOff(dossier, by);
  }

  /**
   * Shows the numbers, which the applicant and the audit trail are told.
   *
   * @throws NotFound for everybody who may not read them
   * @throws Refused without a reason
   */
  public Full show(CaseId id, String reason, Actor by) {
    Dossier dossier = applications.dossier(id, by);
    if (!mayShow(dossier, by)) {
      throw new NotFound(id);
    }
    Refused.unlessEmpty(ApplicationRules.whyNotReason(reason));
    Instant now = clock.instant();
    looks.insert(id, by, reason, now);
    events.publishEvent(new ApplicationEvents.NumbersShown(id, reason, by.id(), now));
    Person person = dossier.person().person();
    return new Full(
        Optional.ofNullable(person.document()).map(IdentityDocument::number).orElse(null),
        Optional.ofNullable(person.mobile()).map(Mobile::number).orElse(null));
  }

  /** Who read them so far, for the applicant and for anybody who may read them. */
  @Transactional(readOnly = true)
  public List<NumberLook> looks(Dossier dossier, Actor by) {
    boolean own = by.is(dossier.application().person());
    return own || mayShow(dossier, by) ? looks.of(dossier.application().id()) : List.of();
  }
}
