package org.zhiheng.person;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.Document;
import org.zhiheng.document.Documents;
import org.zhiheng.identity.Account;
import org.zhiheng.identity.Accounts;
import org.zhiheng.identity.IdentityEvents;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.PersonalRecords;
import org.zhiheng.kernel.PersonalRecords.Inquiry;
import org.zhiheng.kernel.PersonalRecords.Part;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;

/** Asks every module what it keeps about a person, in one transaction. */
@Component
class GatheredRecords {

  private final PersonalRecords.Query query;
  private final List<PersonalRecords> modules;
  private final Documents documents;
  private final Accounts accounts;
  private final ApplicationEventPublisher events;

  GatheredRecords(
      PersonalRecords.Query query,
      List<PersonalRecords> modules,
      Documents documents,
      Accounts accounts,
      ApplicationEventPublisher events) {
    this.query = query;
    this.modules = modules;
    this.documents = documents;
    this.accounts = accounts;
    this.events = events;
  }

  /** What was found, and the files that belong to it. */
  record Gathered(List<Part> parts, Map<DocumentId, Document> documents) {

    /**
     * A file of a part.
     *
     * @throws NotFound when it is not kept any more
     */
    Document document(DocumentId id) {
      return Optional.ofNullable(documents.get(id)).orElseThrow(() -> new NotFound(id));
    }
  }

  @Transactional
  Gathered of(PersonId person, String reason, Actor by, Instant now) {
    boolean own = by.is(person);
    Set<AccountId> of =
        accounts.ofPerson(person).stream().map(Account::id).collect(Collectors.toSet());
    if (of.isEmpty() || !(own || by.is(Role.ADMINISTRATOR))) {
      throw new NotFound(person);
    }
    if (!own && Folding.saysNothing(reason)) {
      Refused.unlessEmpty(List.of(PersonRefusal.BLANK.because().at("reason")));
    }
    events.publishEvent(
        new IdentityEvents.RecordsExported(
            person, own, own ? "" : reason, by.id(), by.name(), now));
    List<Part> parts =
        modules.stream()
            .flatMap(module -> module.about(new Inquiry(person, of, own, query)).stream())
            .filter(part -> !part.rows().isEmpty())
            .toList();
    List<DocumentId> files = parts.stream().flatMap(part -> part.documents().stream()).toList();
    return new Gathered(
        parts,
        documents.findTrusted(files).stream()
            .collect(Collectors.toMap(Document::id, document -> document)));
  }
}
