package org.zhiheng.application;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.zhiheng.application.CaseRecords.Done;
import org.zhiheng.application.SnapshotStore.Snapshot;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.PersonFile;
import org.zhiheng.person.Persons;

/** Gathers the parts of a file. */
@Component
class Dossiers {

  private final Persons persons;
  private final Organisations organisations;
  private final SelfEvaluationStore selfEvaluations;
  private final EvidenceStore evidence;
  private final SnapshotStore snapshots;
  private final CaseRecords records;
  private final ReadOnce once;
  private final LineAhead ahead;

  Dossiers(
      Persons persons,
      Organisations organisations,
      SelfEvaluationStore selfEvaluations,
      EvidenceStore evidence,
      SnapshotStore snapshots,
      CaseRecords records,
      ReadOnce once,
      LineAhead ahead) {
    this.ahead = ahead;
    this.persons = persons;
    this.organisations = organisations;
    this.selfEvaluations = selfEvaluations;
    this.evidence = evidence;
    this.snapshots = snapshots;
    this.records = records;
    this.once = once;
  }

  /** As the actor may read it; row-level security checks that as well. */
  Dossier of(Application application) {
    return once.of(
        "application/dossier", application, () -> gathered(application, FileReading.AS_READER));
  }

  /** For a rule that needs the file, and for a caller who knows that its reader may see it. */
  Dossier trustedOf(Application application) {
    return once.of(
        "application/trusted", application, () -> gathered(application, FileReading.TRUSTED));
  }

  /** The file without what the applicant says and shows: what a case is tied by, and the facts. */
  Dossier tying(Application application) {
    return of(application, List.of(), List.of(), FileReading.TRUSTED);
  }

  /** What the applicant says and shows, without the rest of the file. */
  SubmittedContent content(Application application) {
    CaseId id = application.id();
    return new SubmittedContent(
        application.schemeId(),
        selfEvaluations.of(id, FileReading.TRUSTED),
        evidence.of(id, FileReading.TRUSTED));
  }

  private Dossier gathered(Application application, FileReading reading) {
    CaseId id = application.id();
    return of(application, selfEvaluations.of(id, reading), evidence.of(id, reading), reading);
  }

  private Dossier of(
      Application application,
      List<SelfEvaluation> said,
      List<Evidence> shown,
      FileReading reading) {
    CaseId id = application.id();
    Done read = once.of("application/record/" + reading, id, () -> records.of(id, reading));
    CaseRecord done = read.record();
    Optional<Snapshot> frozen = frozen(application, reading);
    Optional<SnapshotV1> facts = frozen.map(snapshot -> corrected(snapshot, done.corrections()));
    return new Dossier(
        application,
        facts
            .map(it -> SnapshotForm.person(it, application.person()))
            .orElseGet(() -> person(application)),
        organisation(application, facts),
        frozen.map(Snapshot::edition).orElse(0),
        said,
        shown,
        read.declarations(),
        done,
        ahead.missedYears(application));
  }

  /** The organisation alone, as the whole file has it. */
  Organisation organisation(Application application) {
    return organisation(
        application,
        frozen(application, FileReading.TRUSTED)
            .map(snapshot -> corrected(snapshot, records.corrections(application.id()))));
  }

  /** What was frozen last, with what two people corrected since. */
  Optional<SnapshotV1> frozen(CaseId id, CaseRecord done) {
    return snapshot(id, FileReading.TRUSTED)
        .map(snapshot -> corrected(snapshot, done.corrections()));
  }

  // a later submission brings facts that the applicant has looked through again
  static SnapshotV1 corrected(Snapshot snapshot, List<Proposal> corrections) {
    SnapshotV1 facts = snapshot.facts();
    for (Proposal proposal : corrections) {
      if (proposal.matter() instanceof Proposal.Correction correction
          && correction.snapshot() == snapshot.edition()) {
        facts = facts.with(correction.fact(), correction.after());
      }
    }
    return facts;
  }

  // a draft that was withdrawn was never frozen
  private PersonFile person(Application application) {
    return once.of(
        "application/person",
        application.applicant(),
        () -> persons.trustedFile(application.applicant()));
  }

  private Optional<Snapshot> frozen(Application application, FileReading reading) {
    if (application.stage().isWithApplicant()) {
      return Optional.empty();
    }
    Optional<Snapshot> found = snapshot(application.id(), reading);
    if (found.isEmpty() && application.submittedAt() != null) {
      // the program would show somebody a file that the database keeps from them
      throw new IllegalStateException(
          "the file of " + application.id() + " is not for whoever acts");
    }
    return found;
  }

  private Optional<Snapshot> snapshot(CaseId id, FileReading reading) {
    return once.of("application/snapshot/" + reading, id, () -> snapshots.find(id, reading));
  }

  // whoever changed the employer since is with one that was never frozen
  private Organisation organisation(Application application, Optional<SnapshotV1> facts) {
    return facts
        .map(SnapshotForm::organisation)
        .filter(it -> it.code().equals(application.organisation()))
        .or(
            () ->
                once.of(
                    "application/organisation",
                    application.organisation(),
                    () -> organisations.find(application.organisation())))
        .orElseGet(() -> Organisation.unknown(application.organisation()));
  }
}
