package org.zhiheng.impartiality;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Folding;

/**
 * That somebody belongs or belonged to an organisation.
 *
 * @param code unified social credit code; null where only the name is known, as in a CV
 * @param until the last day; null while it lasts
 */
public record Belonging(@Nullable String code, String name, @Nullable LocalDate until) {

  /** Whether both are of one organisation: by the codes, or by the folded names where one lacks. */
  boolean isOfSame(Belonging other) {
    if (code == null || other.code == null) {
      return Folding.same(name, other.name);
    }
    return code.equals(other.code);
  }

  boolean lasts(LocalDate on) {
    return until == null || !until.isBefore(on);
  }

  /** Whether it lasted at some time within so many years before a day. */
  boolean within(int years, LocalDate on) {
    return until == null || !until.isBefore(on.minusYears(years));
  }
}
