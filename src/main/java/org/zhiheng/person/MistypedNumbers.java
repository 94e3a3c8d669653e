package org.zhiheng.person;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.zhiheng.identity.IdentityEvents.NumberTakenOut;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;

/**
 * Takes a number out of the file of a person when it turns out to be somebody else's; that person
 * is told.
 */
@Component
class MistypedNumbers {

  private final PersonStore store;
  private final NumberHash hash;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MistypedNumbers(
      PersonStore store, NumberHash hash, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.events = events;
    this.clock = clock;
  }

  /** It has no effect when the file has another number by now. */
  void takeOut(byte[] number, PersonId person, Actor by) {
    store.find(person).filter(it -> has(it, number)).ifPresent(it -> takeOut(it, by));
  }

  /**
   * Gives the number to somebody else; the person who had it is told, whatever number their file
   * has now.
   */
  void takeFrom(byte[] number, PersonId person, Actor by) {
    store
        .find(person)
        .filter(it -> has(it, number))
        .ifPresentOrElse(
            it -> takeOut(it, by),
            () ->
                events.publishEvent(
                    new NumberTakenOut(person, by.id(), by.name(), clock.instant())));
  }

  private void takeOut(Person before, Actor by) {
    Person after = before.withoutDocument();
    store.save(after);
    Instant now = clock.instant();
    events.publishEvent(
        new PersonEvents.PersonChanged(
            before.id(),
            PersonEvents.Part.PERSON,
            Difference.between(before, after),
            by.id(),
            now));
    events.publishEvent(new NumberTakenOut(before.id(), by.id(), by.name(), now));
  }

  private boolean has(Person person, byte[] number) {
    @Nullable IdentityDocument document = person.document();
    return document != null && Arrays.equals(hash.of(document), number);
  }
}
