package org.zhiheng.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person belongs or belonged to an organisation, as the accounts tell.
 *
 * @param organisation unified social credit code
 * @param from the first day that the accounts know of
 * @param until the last day; null while it lasts
 */
public record Membership(String organisation, LocalDate from, @Nullable LocalDate until) {

  public Membership {
    if (until != null && until.isBefore(from)) {
      throw new IllegalArgumentException("ends before it begins: " + from + " " + until);
    }
  }
}
