package org.zhiheng.application;

import java.io.InputStream;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;

/**
 * Whoever holds a certificate of another body names it and shows its paper (9.5, C7): that makes
 * the application a transfer, and an officer looks whether it is so.
 */
@Service
@Transactional
public class ForeignCertificates {

  private final OwnFiles files;
  private final ForeignStore store;
  private final ReviewRecords records;
  private final Applications applications;
  private final Documents documents;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  ForeignCertificates(
      OwnFiles files,
      ForeignStore store,
      ReviewRecords records,
      Applications applications,
      Documents documents,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.store = store;
    this.records = records;
    this.applications = applications;
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What officers confirmed of a person's certificates of other bodies, for a caller who may tell
   * it.
   */
  @Transactional(readOnly = true)
  public List<PriorCertificate> trustedConfirmed(PersonId person) {
    return records.foreign(person);
  }

  /**
   * Names it, for the first time or anew.
   *
   * @param version that was seen; 0 where none was
   * @param name of the file as the browser sent it
   */
  public void name(
      CaseId id, int version, ForeignFacts facts, String name, InputStream content, Actor by) {
    Application application = files.changeable(id, by);
    Refused.unlessEmpty(
        ForeignRules.whyNotName(
            facts,
            applications.isOwn(facts.number()),
            applications.scheme(application),
            clock.today()));
    DocumentId document = documents.store(name, content, by).id();
    store.save(id, new ForeignCertificate(facts, document, version));
    events.publishEvent(
        new ApplicationEvents.ForeignNamed(
            id, facts.body(), facts.number(), document, by.id(), clock.now()));
  }

  /** Takes it out of the file again. */
  public void drop(CaseId id, int version, Actor by) {
    files.changeable(id, by);
    Refused.unlessEmpty(
        store.of(id, FileReading.AS_READER).isEmpty()
            ? List.of(ApplicationRefusal.FOREIGN_NONE.because())
            : List.of());
    store.delete(id, version);
    events.publishEvent(new ApplicationEvents.ForeignDropped(id, by.id(), clock.now()));
  }
}
