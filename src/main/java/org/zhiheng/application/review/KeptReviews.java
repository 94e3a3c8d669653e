package org.zhiheng.application.review;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhiheng.application.FileReading;
import org.zhiheng.application.FormalReview;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.application.Proposal;
import org.zhiheng.application.ReviewRecords;
import org.zhiheng.application.Supplement;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** Tells the dossier of a case how it was reviewed and what was proposed since. */
@Component
class KeptReviews implements ReviewRecords {

  private final ReviewStore reviews;
  private final ProposalStore proposals;
  private final LookedForeign looked;

  KeptReviews(ReviewStore reviews, ProposalStore proposals, LookedForeign looked) {
    this.reviews = reviews;
    this.proposals = proposals;
    this.looked = looked;
  }

  @Override
  public List<Supplement> supplements(CaseId id, FileReading reading) {
    return reviews.supplements(id, reading);
  }

  @Override
  public List<FormalReview> reviews(CaseId id) {
    return reviews.of(id);
  }

  @Override
  public List<Proposal> proposals(CaseId id) {
    return proposals.of(id);
  }

  @Override
  public List<PriorCertificate> foreign(PersonId person) {
    return looked.of(person);
  }
}
