package org.zhiheng.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;

/** Reads what was done in a case from the stores that keep it. */
@Component
class RecordStores {

  private final RecordStore store;
  private final RecommendationStore recommendations;
  private final EmployerChangeStore employerChanges;
  private final ReviewStore reviews;
  private final ProposalStore proposals;
  private final EndingStore endings;

  RecordStores(
      RecordStore store,
      RecommendationStore recommendations,
      EmployerChangeStore employerChanges,
      ReviewStore reviews,
      ProposalStore proposals,
      EndingStore endings) {
    this.store = store;
    this.recommendations = recommendations;
    this.employerChanges = employerChanges;
    this.reviews = reviews;
    this.proposals = proposals;
    this.endings = endings;
  }

  CaseRecord of(CaseId id) {
    RecordStore.Kinds kinds = store.kinds(id);
    return new CaseRecord(
        recommendations.of(id),
        kinds.employerChanges() ? employerChanges.of(id) : List.of(),
        kinds.supplements() ? reviews.supplements(id) : List.of(),
        kinds.reviews() ? reviews.of(id) : List.of(),
        kinds.proposals() ? proposals.of(id) : List.of(),
        kinds.ending() ? endings.find(id).orElse(null) : null);
  }

  /** The corrections alone. */
  List<Proposal> corrections(CaseId id) {
    return CaseRecord.corrections(proposals.of(id));
  }
}
