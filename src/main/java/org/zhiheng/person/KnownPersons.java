package org.zhiheng.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.PersonDocuments;
import org.zhiheng.identity.TypedDocument;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;
import org.zhiheng.shell.Pick;

/** Tells persons apart by the hashes of their documents' numbers: one number, one person. */
@Component
@Transactional
class KnownPersons implements PersonDocuments {

  private final IdentityDocumentStore store;
  private final ClaimStore claims;
  private final NumberHash hash;
  private final NumberTries tries;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  KnownPersons(
      IdentityDocumentStore store,
      ClaimStore claims,
      NumberHash hash,
      NumberTries tries,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.claims = claims;
    this.hash = hash;
    this.tries = tries;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public List<IdentityDocumentType> types() {
    return List.of(IdentityDocumentType.values());
  }

  @Override
  public List<Refusal> whyNot(TypedDocument typed) {
    return Pick.named(IdentityDocumentType.class, typed.type())
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
  public boolean keep(TypedDocument typed, Account account, Actor by) {
    IdentityDocument document = parse(typed);
    return keep(document, account.id(), account.person(), true, by);
  }

  /**
   * Whether a document is registered for a person; only then does a number that was typed count as
   * theirs.
   */
  @Transactional(readOnly = true)
  public boolean isOf(IdentityDocument document, PersonId person) {
    return store.holder(hash.of(document)).filter(person::equals).isPresent();
  }

  /**
   * Takes the document that somebody tells. The answer is the same whether it is known as another
   * person's or not, as a stranger could ask so who is known here; the body is told.
   *
   * @return why it is not even looked at
   */
  List<Refusal> tell(IdentityDocument document, Actor by) {
    byte[] number = hash.of(document);
    if (isOf(document, by.person()) || claims.isOpen(number, by.id())) {
      return List.of();
    }
    if (store.wasSeen(by.person())) {
      return List.of(PersonRefusal.NUMBER_SET_BY_BODY.because().at(PersonField.NUMBER.field()));
    }
    List<Refusal> tooMany = tries.whyNotNow(by);
    if (tooMany.isEmpty()) {
      keep(document, by.id(), by.person(), false, by);
    }
    return tooMany;
  }

  /**
   * Keeps that a document is somebody's, which has no effect when that is known; notes a claim when
   * it is known as somebody else's.
   *
   * @param seen whether the body has seen it; else the person told it
   */
  private boolean keep(
      IdentityDocument document, AccountId account, PersonId person, boolean seen, Actor by) {
    byte[] number = hash.of(document);
    boolean known = store.holder(number).isPresent();
    Instant now = clock.instant();
    store.keep(number, person, seen, now);
    boolean own = isOf(document, person);
    if (!own && claims.insert(number, account, document.masked(), seen, by, now)) {
      events.publishEvent(new PersonEvents.NumberClaimed(account, document.masked(), by.id(), now));
    }
    if (own && !known) {
      events.publishEvent(
          new PersonEvents.DocumentKept(person, document.masked(), seen, by.id(), now));
    }
    return own;
  }

  private static IdentityDocument parse(TypedDocument typed) {
    return Pick.named(IdentityDocumentType.class, typed.type())
        .map(type -> IdentityDocument.parse(type, typed.number()))
        .orElseThrow(
            () ->
                new Refused(
                    List.of(PersonRefusal.DOCUMENT_TYPE_UNKNOWN.because().at("documentType"))));
  }
}
