package org.zhiheng.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.person.PersonFile;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/**
 * The whole file of an application. Person and organisation are as they stood at the last
 * submission, with what two people corrected since; while the applicant has the file, and an
 * organisation that has not recommended yet, as they stand now.
 *
 * @param snapshot the edition of the frozen facts; 0 while nothing is frozen
 * @param selfEvaluations of the rows that were written about
 * @param done what was done in the case beside writing the file
 * @param missedYears of the last certificate, a finding at the re-evaluation (C2)
 */
public record Dossier(
    Application application,
    PersonFile person,
    Organisation organisation,
    int snapshot,
    List<SelfEvaluation> selfEvaluations,
    List<Evidence> evidence,
    Declarations declarations,
    CaseRecord done,
    List<MissedYear> missedYears) {

  private static final Optional<CaseObstacle> NOTHING = Optional.empty();

  public Dossier {
    selfEvaluations = List.copyOf(selfEvaluations);
    evidence = List.copyOf(evidence);
    missedYears = List.copyOf(missedYears);
  }

  /** The recommendation of the present organisation, once it was asked for. */
  public @Nullable Recommendation recommendation() {
    return done.recommendations().stream()
        .filter(one -> one.organisation().equals(application.organisation()))
        .reduce((first, last) -> last)
        .orElse(null);
  }

  /** All notices of supplement, the first one first. */
  public List<Supplement> supplements() {
    return done.supplements();
  }

  /** How the formal review ended, once it has and unless that was annulled. */
  public @Nullable FormalReview review() {
    return done.standingReview().orElse(null);
  }

  /** Whether the employer changed and the present one has not recommended yet. */
  public boolean awaitsNewEmployer() {
    Recommendation present = recommendation();
    return application.stage().isOpen()
        && done.lastEmployerChange().isPresent()
        && (present == null || !present.signed());
  }

  /** What has to be settled before the panel decides. */
  public List<CaseObstacle> openPoints() {
    return Stream.of(
            awaitsNewEmployer() ? Optional.of(CaseObstacle.NEW_EMPLOYER_RECOMMENDS) : NOTHING,
            done.openProposal().map(proposal -> CaseObstacle.PROPOSAL_WAITS))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether anything was put right, changed or ended after it was handed in. */
  public boolean changed() {
    return !done.corrections().isEmpty()
        || !done.employerChanges().isEmpty()
        || done.ending() != null
        || done.reviews().stream().anyMatch(review -> !review.stands());
  }

  /** The confirmed corrections of the facts that are shown. */
  public List<Proposal.Correction> corrections() {
    return done.corrections().stream()
        .map(proposal -> (Proposal.Correction) proposal.matter())
        .filter(correction -> correction.snapshot() == snapshot)
        .toList();
  }

  /** What the applicant says about a row; blank when nothing yet. */
  public SelfEvaluation selfEvaluation(String row) {
    return selfEvaluations.stream()
        .filter(one -> one.row().equals(row))
        .findFirst()
        .orElseGet(() -> SelfEvaluation.blank(row));
  }

  /** What supports a row. */
  public List<Evidence> evidenceFor(String row) {
    return evidence.stream().filter(one -> one.rows().contains(row)).toList();
  }

  /** The notice that waits for an answer, or the last one answered. */
  public Optional<Supplement> lastSupplement() {
    return supplements().isEmpty() ? Optional.empty() : Optional.of(supplements().getLast());
  }

  /** How many of the scheme's rows have text and coefficient. */
  public int completeRows(Scheme scheme) {
    return (int) scheme.rows().stream().filter(row -> selfEvaluation(row.id()).complete()).count();
  }

  /** The applicant's own points: each row's points times the coefficient chosen for it. */
  public BigDecimal ownTotal(Scheme scheme) {
    return scheme.rows().stream().map(this::ownPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The same file after its application has moved on. */
  Dossier of(Application moved) {
    return new Dossier(
        moved,
        person,
        organisation,
        snapshot,
        selfEvaluations,
        evidence,
        declarations,
        done,
        missedYears);
  }

  private BigDecimal ownPoints(Row row) {
    BigDecimal coefficient = selfEvaluation(row.id()).coefficient();
    return coefficient == null ? BigDecimal.ZERO : row.points().multiply(coefficient);
  }
}
