package org.zhiheng.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;

/** Gathers what was done in a case from the steps that keep it. */
@Component
class CaseRecords {

  private final RecordStore store;
  private final RecommendationRecords recommendations;
  private final ReviewRecords reviews;
  private final EndingStore endings;
  private final ForeignStore foreign;

  CaseRecords(
      RecordStore store,
      RecommendationRecords recommendations,
      ReviewRecords reviews,
      EndingStore endings,
      ForeignStore foreign) {
    this.store = store;
    this.recommendations = recommendations;
    this.reviews = reviews;
    this.endings = endings;
    this.foreign = foreign;
  }

  /** What was done in a case, with what its applicant declares, which the same statement reads. */
  record Done(CaseRecord record, Declarations declarations) {}

  Done of(CaseId id, FileReading reading) {
    RecordStore.Kinds kinds = store.kinds(id);
    return new Done(record(id, kinds, reading), kinds.declarations());
  }

  private CaseRecord record(CaseId id, RecordStore.Kinds kinds, FileReading reading) {
    return new CaseRecord(
        recommendations.recommendations(id, reading),
        kinds.employerChanges() ? recommendations.employerChanges(id) : List.of(),
        kinds.supplements() ? reviews.supplements(id, reading) : List.of(),
        kinds.reviews() ? reviews.reviews(id) : List.of(),
        kinds.proposals() ? reviews.proposals(id) : List.of(),
        kinds.ending() ? endings.find(id).orElse(null) : null,
        kinds.foreign() ? foreign.of(id, reading).orElse(null) : null);
  }

  /** The corrections alone. */
  List<Proposal> corrections(CaseId id) {
    return CaseRecord.corrections(reviews.proposals(id));
  }
}
