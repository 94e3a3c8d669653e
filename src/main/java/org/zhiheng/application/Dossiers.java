package org.zhiheng.application;

import org.springframework.stereotype.Component;
import org.zhiheng.application.SnapshotStore.Snapshot;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.organisation.Organisations;
import org.zhiheng.person.Persons;

/** Gathers the parts of a file. */
@Component
class Dossiers {

  private final Persons persons;
  private final Organisations organisations;
  private final SelfEvaluationStore selfEvaluations;
  private final EvidenceStore evidence;
  private final RecommendationStore recommendations;
  private final DeclarationStore declarations;
  private final ReviewStore reviews;
  private final SnapshotStore snapshots;

  Dossiers(
      Persons persons,
      Organisations organisations,
      SelfEvaluationStore selfEvaluations,
      EvidenceStore evidence,
      RecommendationStore recommendations,
      DeclarationStore declarations,
      ReviewStore reviews,
      SnapshotStore snapshots) {
    this.persons = persons;
    this.organisations = organisations;
    this.selfEvaluations = selfEvaluations;
    this.evidence = evidence;
    this.recommendations = recommendations;
    this.declarations = declarations;
    this.reviews = reviews;
    this.snapshots = snapshots;
  }

  Dossier of(Application application) {
    CaseId id = application.id();
    Snapshot facts = facts(application);
    return new Dossier(
        application,
        facts.person(),
        facts.organisation(),
        selfEvaluations.of(id),
        evidence.of(id),
        recommendations.find(id).orElse(null),
        declarations.of(id),
        reviews.supplements(id),
        reviews.find(id).orElse(null));
  }

  // a draft that was withdrawn was never frozen
  private Snapshot facts(Application application) {
    return application.stage().isWithApplicant()
        ? current(application)
        : snapshots.find(application.id()).orElseGet(() -> current(application));
  }

  private Snapshot current(Application application) {
    Organisation organisation =
        organisations
            .find(application.organisation())
            .orElseGet(() -> Organisation.unknown(application.organisation()));
    return new Snapshot(persons.file(application.applicant()), organisation);
  }
}
