package org.zhiheng.application.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.ReviewRecords;
import org.zhiheng.application.Supplement;
import org.zhiheng.kernel.CaseId;

/** Tells the dossier of a case how it was reviewed and what was proposed since. */
@Component
class KeptReviews implements ReviewRecords {

  private final ReviewStore reviews;
  private final ProposalStore proposals;

  KeptReviews(ReviewStore reviews, ProposalStore proposals) {
    this.reviews = reviews;
    this.proposals = proposals;
  }

  @Override
  public List<Supplement> supplements(CaseId id) {
    return reviews.supplements(id);
  }

  @Override
  public List<FormalReview> reviews(CaseId id) {
    return reviews.of(id);
  }

  @Override
  public List<Proposal> proposals(CaseId id) {
    return proposals.of(id);
  }
}
