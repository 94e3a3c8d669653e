package org.zhiheng.application;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done in a case beside writing the file, each list the first one first; what was undone
 * stays readable.
 *
 * @param ending how the body ended it, if it did
 * @param foreign the certificate of another body that it names, if any (C7)
 */
public record CaseRecord(
    List<Recommendation> recommendations,
    List<EmployerChange> employerChanges,
    List<Supplement> supplements,
    List<FormalReview> reviews,
    List<Proposal> proposals,
    @Nullable Ending ending,
    @Nullable ForeignCertificate foreign) {

  public CaseRecord {
    recommendations = List.copyOf(recommendations);
    employerChanges = List.copyOf(employerChanges);
    supplements = List.copyOf(supplements);
    reviews = List.copyOf(reviews);
    proposals = List.copyOf(proposals);
  }

  /** A case in which nothing was done yet. */
  static CaseRecord none() {
    return new CaseRecord(List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
  }

  /** How the formal review ended, unless it was annulled or has not ended. */
  Optional<FormalReview> standingReview() {
    return reviews.stream().filter(FormalReview::stands).reduce((first, last) -> last);
  }

  /** The proposal that waits for a second person. */
  public Optional<Proposal> openProposal() {
    return proposals.stream().filter(Proposal::isOpen).findFirst();
  }

  /** The corrections that were confirmed. */
  public List<Proposal> corrections() {
    return corrections(proposals);
  }

  static List<Proposal> corrections(List<Proposal> proposals) {
    return proposals.stream()
        .filter(Proposal::isConfirmed)
        .filter(proposal -> proposal.matter() instanceof Proposal.Correction)
        .toList();
  }

  /** Why a formal review was annulled, where it was. */
  public Optional<Proposal> annulmentOf(FormalReview review) {
    return proposals.stream()
        .filter(Proposal::isConfirmed)
        .filter(proposal -> proposal.matter().equals(new Proposal.Annulment(review.id())))
        .findFirst();
  }

  public Optional<EmployerChange> lastEmployerChange() {
    return employerChanges.isEmpty() ? Optional.empty() : Optional.of(employerChanges.getLast());
  }
}
