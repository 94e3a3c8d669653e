package org.zhiheng.organisation;

import java.util.Optional;
import org.zhiheng.scheme.Advice;
import org.zhiheng.scheme.Grade;
import org.zhiheng.scheme.Scheme;

/**
 * What table D.1 advises an organisation of this size and industry; advice, never a rule (P12).
 *
 * @param grade the lowest that is advised
 */
public record AdvisedGrade(Size size, Tier tier, Grade grade) {

  /** Empty as long as size or industry are not known, or where the table has no line for them. */
  public static Optional<AdvisedGrade> of(Organisation organisation, Scheme scheme) {
    return organisation
        .size()
        .filter(size -> size != Size.NOT_APPLICABLE)
        .flatMap(size -> organisation.tier().flatMap(tier -> of(size, tier, scheme)));
  }

  private static Optional<AdvisedGrade> of(Size size, Tier tier, Scheme scheme) {
    return scheme
        .advised(Advice.Size.valueOf(size.name()), column(tier))
        .map(grade -> new AdvisedGrade(size, tier, grade));
  }

  private static int column(Tier tier) {
    return switch (tier) {
      case PRIMARY -> 1;
      case SECONDARY -> 2;
      case TERTIARY -> 3;
    };
  }

  /** Whether a grade is the one advised or a higher one. */
  public boolean isReachedBy(Grade other) {
    return other.from().compareTo(grade.from()) >= 0;
  }
}
