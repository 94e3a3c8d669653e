package org.zhiheng.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Stale;
import org.zhiheng.person.PersonEvents.Part;

/** What people tell about themselves. Everybody writes their own file only. */
@Service
@Transactional
public class Persons {

  private final PersonStore store;
  private final CvStore cv;
  private final TrainingStore trainings;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Persons(
      PersonStore store,
      CvStore cv,
      TrainingStore trainings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.cv = cv;
    this.trainings = trainings;
    this.events = events;
    this.clock = clock;
  }

  /** A person's file; an empty one as long as nothing was told. */
  @Transactional(readOnly = true)
  public PersonFile file(AccountId account) {
    return new PersonFile(
        store.find(account).orElseGet(() -> Person.unknown(account)),
        cv.of(account),
        trainings.of(account));
  }

  /**
   * Saves what somebody tells about themselves; {@code draft.version()} is the one they saw.
   *
   * @throws NotFound when the file is not the actor's own
   * @throws Refused with what cannot be right
   * @throws Stale when it was changed meanwhile
   */
  public void save(Person draft, Actor by) {
    own(draft.account(), by);
    Refused.unlessEmpty(PersonRules.whyNotSave(draft, today()));
    store.save(draft);
    changed(by, Part.PERSON);
  }

  public UUID addEmployment(Employment employment, Actor by) {
    Refused.unlessEmpty(PersonRules.whyNotSave(employment, today()));
    UUID id = UUID.randomUUID();
    cv.insert(by.id(), id, employment);
    changed(by, Part.CV);
    return id;
  }

  /**
   * Replaces an entry of the actor's own.
   *
   * @throws Stale when it was changed or removed meanwhile
   */
  public void changeEmployment(UUID id, int version, Employment employment, Actor by) {
    Refused.unlessEmpty(PersonRules.whyNotSave(employment, today()));
    cv.update(by.id(), id, version, employment);
    changed(by, Part.CV);
  }

  /**
   * Removes an entry of the actor's own.
   *
   * @throws Stale when it was changed or removed meanwhile
   */
  public void removeEmployment(UUID id, int version, Actor by) {
    cv.delete(by.id(), id, version);
    changed(by, Part.CV);
  }

  public UUID addTraining(Training training, Actor by) {
    Refused.unlessEmpty(PersonRules.whyNotSave(training, today()));
    UUID id = UUID.randomUUID();
    trainings.insert(by.id(), id, training);
    changed(by, Part.TRAINING);
    return id;
  }

  /**
   * Replaces a training of the actor's own.
   *
   * @throws Stale when it was changed or removed meanwhile
   */
  public void changeTraining(UUID id, int version, Training training, Actor by) {
    Refused.unlessEmpty(PersonRules.whyNotSave(training, today()));
    trainings.update(by.id(), id, version, training);
    changed(by, Part.TRAINING);
  }

  /**
   * Removes a training of the actor's own.
   *
   * @throws Stale when it was changed or removed meanwhile
   */
  public void removeTraining(UUID id, int version, Actor by) {
    trainings.delete(by.id(), id, version);
    changed(by, Part.TRAINING);
  }

  private static void own(AccountId account, Actor by) {
    if (!by.is(account)) {
      throw new NotFound(account);
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void changed(Actor by, Part part) {
    events.publishEvent(new PersonEvents.PersonChanged(by.id(), part, by.id(), clock.instant()));
  }
}
