package org.zhiheng.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.CaseId;

/** Reads what was done in a case from the stores that keep it. */
@Component
class RecordStores {

  private final RecommendationStore recommendations;
  private final EmployerChangeStore employerChanges;
  private final ReviewStore reviews;
  private final ProposalStore proposals;
  private final EndingStore endings;

  RecordStores(
      RecommendationStore recommendations,
      EmployerChangeStore employerChanges,
      ReviewStore reviews,
      ProposalStore proposals,
      EndingStore endings) {
    this.recommendations = recommendations;
    this.employerChanges = employerChanges;
    this.reviews = reviews;
    this.proposals = proposals;
    this.endings = endings;
  }

  CaseRecord of(CaseId id) {
    return new CaseRecord(
        recommendations.of(id),
        employerChanges.of(id),
        reviews.supplements(id),
        reviews.of(id),
        proposals.of(id),
        endings.find(id).orElse(null));
  }

  /** The corrections alone. */
  List<Proposal> corrections(CaseId id) {
    return CaseRecord.corrections(proposals.of(id));
  }
}
