package org.zhiheng.application;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.person.PersonFile;
import org.zhiheng.scheme.Row;
import org.zhiheng.scheme.Scheme;

/**
 * The whole file of an application. Person and organisation are as they stood at the last
 * submission; while the applicant has the file, as they stand now.
 *
 * @param selfEvaluations of the rows that were written about
 * @param supplements all notices, the first one first
 * @param review how the formal review ended, once it has
 */
public record Dossier(
    Application application,
    PersonFile person,
    Organisation organisation,
    List<SelfEvaluation> selfEvaluations,
    List<Evidence> evidence,
    @Nullable Recommendation recommendation,
    Declarations declarations,
    List<Supplement> supplements,
    @Nullable FormalReview review) {

  public Dossier {
    selfEvaluations = List.copyOf(selfEvaluations);
    evidence = List.copyOf(evidence);
    supplements = List.copyOf(supplements);
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
    return supplements.isEmpty() ? Optional.empty() : Optional.of(supplements.getLast());
  }

  /** How many of the scheme's rows have text and coefficient. */
  public int completeRows(Scheme scheme) {
    return (int) scheme.rows().stream().filter(row -> selfEvaluation(row.id()).complete()).count();
  }

  /** The applicant's own points: each row's points times the coefficient chosen for it. */
  public BigDecimal ownTotal(Scheme scheme) {
    return scheme.rows().stream().map(this::ownPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private BigDecimal ownPoints(Row row) {
    BigDecimal coefficient = selfEvaluation(row.id()).coefficient();
    return coefficient == null ? BigDecimal.ZERO : row.points().multiply(coefficient);
  }
}
