package org.zhiheng.application;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refused;

/** What applicants write about each row of chapter 7 (8.1 b). */
@Service
@Transactional
public class SelfEvaluations {

  private final OwnFiles files;
  private final SelfEvaluationStore store;
  private final EvidenceStore evidences;
  private final Applications applications;
  private final ApplicationEventPublisher events;
  private final OfficeClock clock;

  SelfEvaluations(
      OwnFiles files,
      SelfEvaluationStore store,
      EvidenceStore evidences,
      Applications applications,
      ApplicationEventPublisher events,
      OfficeClock clock) {
    this.files = files;
    this.store = store;
    this.evidences = evidences;
    this.applications = applications;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What the applicant said about a row in the last case that was decided, to be read beside the
   * new one (9.7); for a caller who has read the application for its applicant.
   */
  @Transactional(readOnly = true)
  public Optional<SelfEvaluation> earlier(Application application, String row) {
    return store.earlier(application, row);
  }

  /**
   * Saves what the applicant says about a row.
   *
   * @param supports for each piece of evidence that the applicant saw beside the row, whether it
   *     supports it
   */
  public void save(CaseId id, SelfEvaluation typed, Map<UUID, Boolean> supports, Actor by) {
    Application application = files.changeable(id, by);
    Refused.unlessEmpty(ApplicationRules.whyNotSave(typed, applications.scheme(application)));
    store.save(id, typed);
    for (Evidence evidence : evidences.of(id, FileReading.AS_READER)) {
      boolean supported = evidence.rows().contains(typed.row());
      if (supports.getOrDefault(evidence.id(), supported)) {
        evidences.link(evidence.id(), typed.row());
      } else {
        evidences.unlink(evidence.id(), typed.row());
      }
    }
    events.publishEvent(new ApplicationEvents.RowSaved(id, typed.row(), by.id(), clock.now()));
  }
}
