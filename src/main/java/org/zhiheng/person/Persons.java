package org.zhiheng.person;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
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
  private final KnownPersons known;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Persons(
      PersonStore store,
      CvStore cv,
      TrainingStore trainings,
      KnownPersons known,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.cv = cv;
    this.trainings = trainings;
    this.known = known;
    this.events = events;
    this.clock = clock;
  }

  /** A person's file; an empty one as long as nothing was told. */
  @Transactional(readOnly = true)
  public PersonFile trustedFile(PersonId person) {
    return new PersonFile(
        store.find(person).orElseGet(() -> Person.unknown(person)),
        cv.of(person),
        trainings.of(person));
  }

  /**
   * The file of the person behind an account.
   *
   * @throws NotFound when there is no such account
   */
  @Transactional(readOnly = true)
  public PersonFile trustedFile(AccountId account) {
    return trustedFile(store.behind(account).orElseThrow(() -> new NotFound(account)));
  }

  /** The professional lives of several persons; of one who told nothing, none. */
  @Transactional(readOnly = true)
  public Map<PersonId, List<CvEntry>> cvs(Collection<PersonId> persons) {
    return cv.of(persons);
  }

  /**
   * Saves what somebody tells about themselves; {@code draft.version()} is the one they saw. A
   * number that is known as another person's is taken like any other, and the body is told of it.
   *
   * @throws NotFound when the file is not the actor's own
   * @throws Refused with what cannot be right
   * @throws Stale when it was changed meanwhile
   */
  @Transactional(noRollbackFor = Refused.class)
  public void save(Person draft, Actor by) {
    if (!by.is(draft.id())) {
      throw new NotFound(draft.id());
    }
    Refused.unlessEmpty(PersonRules.whyNotSave(draft, today()));
    // first, as a refusal must leave nothing but the counted try behind
    if (draft.document() != null) {
      Refused.unlessEmpty(known.tell(draft.document(), by));
    }
    Person before = store.find(draft.id()).orElseGet(() -> Person.unknown(draft.id()));
    store.save(draft);
    changed(by, Part.PERSON, Difference.between(before, draft));
  }

  public UUID addEmployment(Employment employment, Actor by) {
    Refused.unlessEmpty(PersonRules.whyNotSave(employment, today()));
    UUID id = UUID.randomUUID();
    cv.insert(by.person(), id, employment);
    changed(by, Part.CV, "", employment.toString());
    return id;
  }

  /**
   * Replaces an entry of the actor's own.
   *
   * @throws Stale when it was changed or removed meanwhile
   */
  public void changeEmployment(UUID id, int version, Employment employment, Actor by) {
    Refused.unlessEmpty(PersonRules.whyNotSave(employment, today()));
    String before = employment(id, by);
    cv.update(by.person(), id, version, employment);
    changed(by, Part.CV, before, employment.toString());
  }

  /**
   * Removes an entry of the actor's own.
   *
   * @throws Stale when it was changed or removed meanwhile
   */
  public void removeEmployment(UUID id, int version, Actor by) {
    String before = employment(id, by);
    cv.delete(by.person(), id, version);
    changed(by, Part.CV, before, "");
  }

  public UUID addTraining(Training training, Actor by) {
    Refused.unlessEmpty(PersonRules.whyNotSave(training, today()));
    UUID id = UUID.randomUUID();
    trainings.insert(by.person(), id, training);
    changed(by, Part.TRAINING, "", training.toString());
    return id;
  }

  /**
   * Replaces a training of the actor's own.
   *
   * @throws Stale when it was changed or removed meanwhile
   */
  public void changeTraining(UUID id, int version, Training training, Actor by) {
    Refused.unlessEmpty(PersonRules.whyNotSave(training, today()));
    String before = training(id, by);
    trainings.update(by.person(), id, version, training);
    changed(by, Part.TRAINING, before, training.toString());
  }

  /**
   * Removes a training of the actor's own.
   *
   * @throws Stale when it was changed or removed meanwhile
   */
  public void removeTraining(UUID id, int version, Actor by) {
    String before = training(id, by);
    trainings.delete(by.person(), id, version);
    changed(by, Part.TRAINING, before, "");
  }

  private String employment(UUID id, Actor by) {
    return cv.of(by.person()).stream()
        .filter(entry -> entry.id().equals(id))
        .map(entry -> entry.employment().toString())
        .findFirst()
        .orElseThrow(() -> new Stale(id));
  }

  private String training(UUID id, Actor by) {
    return trainings.of(by.person()).stream()
        .filter(entry -> entry.id().equals(id))
        .map(entry -> entry.training().toString())
        .findFirst()
        .orElseThrow(() -> new Stale(id));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private void changed(Actor by, Part part, String before, String after) {
    changed(by, part, List.of(new Difference("entry", before, after)));
  }

  private void changed(Actor by, Part part, List<Difference> differences) {
    events.publishEvent(
        new PersonEvents.PersonChanged(by.person(), part, differences, by.id(), clock.instant()));
  }
}
