package org.zhiheng.person;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.PersonDocuments;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/** Tells persons apart by the hashes of their documents' numbers: one number, one person. */
@Component
@Transactional
class KnownPersons implements PersonDocuments {

  private final IdentityDocumentStore store;
  private final NumberHash hash;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KnownPersons(
      IdentityDocumentStore store, NumberHash hash, ApplicationEventPublisher events, Clock clock) {
    this.store = store;
    this.hash = hash;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<IdentityDocumentType> types() {
    return List.of(IdentityDocumentType.values());
  }

  @Override
  public List<Refusal> whyNot(TypedDocument typed) {
    return type(typed)
        .map(type -> IdentityDocument.whyNotParse(type, typed.number()))
        .orElseGet(() -> List.of(PersonRefusal.DOCUMENT_TYPE_UNKNOWN.because().at("documentType")));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<PersonId> holder(TypedDocument typed) {
    return store.holder(hash.of(parse(typed)));
  }

  @Override
  @Transactional(readOnly = true)
  public boolean knows(PersonId person) {
    return store.knows(person);
  }

  @Override
  public void keep(TypedDocument typed, PersonId person, Actor by) {
    Refused.unlessEmpty(keep(parse(typed), person, true, by));
  }

  /**
   * Keeps that a document is somebody's; it has no effect when that is known.
   *
   * @param seen whether the body has seen it; else the person told it
   * @return why not: it is somebody else's
   */
  List<Refusal> keep(IdentityDocument document, PersonId person, boolean seen, Actor by) {
    byte[] number = hash.of(document);
    boolean known = store.holder(number).isPresent();
    store.keep(number, person, seen, clock.instant());
    boolean own = store.holder(number).filter(person::equals).isPresent();
    if (own && !known) {
      events.publishEvent(
          new PersonEvents.DocumentKept(person, document.masked(), seen, by.id(), clock.instant()));
    }
    return own
        ? List.of()
        : List.of(PersonRefusal.KNOWN_ELSEWHERE.because().at(PersonField.NUMBER.field()));
  }

  /** Whether somebody may tell another document than those that the body has seen. */
  boolean isFixed(PersonId person, IdentityDocument document) {
    return store.wasSeen(person) && store.holder(hash.of(document)).isEmpty();
  }

  byte[] hashOf(IdentityDocument document) {
    return hash.of(document);
  }

  private static IdentityDocument parse(TypedDocument typed) {
    return type(typed)
        .map(type -> IdentityDocument.parse(type, typed.number()))
        .orElseThrow(
            () ->
                new Refused(
                    List.of(PersonRefusal.DOCUMENT_TYPE_UNKNOWN.because().at("documentType"))));
  }

  private static Optional<IdentityDocumentType> type(TypedDocument typed) {
    return List.of(IdentityDocumentType.values()).stream()
        .filter(type -> type.name().equals(typed.type()))
        .findFirst();
  }
}
