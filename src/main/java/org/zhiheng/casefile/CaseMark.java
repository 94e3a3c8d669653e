package org.zhiheng.casefile;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Slice;

/**
 * The place of a case in the order of its list: when it moved last, or by when it is due.
 *
 * @param order what the list is ordered by first, as ISO 8601 has it
 */
record CaseMark(String order, CaseId id) {

  static CaseMark moved(Entry entry) {
    return new CaseMark(entry.since().toString(), entry.id());
  }

  static CaseMark due(Entry entry) {
    return new CaseMark(String.valueOf(entry.dueOn()), entry.id());
  }

  /**
   * Reads it as an address carries it.
   *
   * @throws NotFound when no list ever named a place so
   */
  static @Nullable CaseMark parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    int end = text.indexOf('_');
    if (end < 0) {
      throw new NotFound("a place in a list of cases");
    }
    return new CaseMark(text.substring(0, end), CaseId.parse(text.substring(end + 1)));
  }

  Instant instant() {
    return Slice.instant(order);
  }

  LocalDate day() {
    return Slice.day(order);
  }

  @Override
  public String toString() {
    return order + "_" + id;
  }
}
