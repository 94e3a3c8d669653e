package org.zhiheng.application;

import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.document.Documents;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Refused;

/** The files that support what applicants say (8.1 c). */
@Service
@Transactional
public class EvidenceFiles {

  private final OwnFiles files;
  private final EvidenceStore store;
  private final Applications applications;
  private final Documents documents;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  EvidenceFiles(
      OwnFiles files,
      EvidenceStore store,
      Applications applications,
      Documents documents,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.store = store;
    this.applications = applications;
    this.documents = documents;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds a file as evidence.
   *
   * @param name of the file as the browser sent it
   */
  public Evidence add(CaseId id, EvidenceFacts facts, String name, InputStream content, Actor by) {
    Application application = files.changeable(id, by);
    Refused.unlessEmpty(
        ApplicationRules.whyNotAdd(facts, applications.scheme(application), clock.today()));
    Evidence evidence = Evidence.of(documents.store(name, content, by, filesOf(id)).id(), facts);
    store.insert(id, evidence);
    events.publishEvent(
        new ApplicationEvents.EvidenceAdded(
            id, evidence.id(), evidence.document(), by.id(), clock.now()));
    return evidence;
  }

  private List<DocumentId> filesOf(CaseId id) {
    return store.of(id, FileReading.AS_READER).stream().map(Evidence::document).toList();
  }

  /**
   * Takes a piece of evidence out of the file; its document is deleted when its retention period is
   * over.
   */
  public void remove(CaseId id, UUID evidence, int version, Actor by) {
    files.changeable(id, by);
    store.delete(id, evidence, version);
    events.publishEvent(new ApplicationEvents.EvidenceRemoved(id, evidence, by.id(), clock.now()));
  }
}
