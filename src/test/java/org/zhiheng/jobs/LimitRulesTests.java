package org.zhiheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.kernel.WorkingDays;

class LimitRulesTests {

  private static final WorkingDays SHIPPED = WorkingDays.ofChina();
  private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
  private static final LocalDate START = LocalDate.of(2026, 12, 25);
  private static final LocalDate TOLD = SHIPPED.after(START, 10);

  /** Monday the 4th is off too. */
  private static final WorkingDays LONGER =
      notice(Set.of(NEW_YEAR, LocalDate.of(2027, 1, 4)), Set.of());

  /** Saturday the 2nd is worked. */
  private static final WorkingDays SHORTER =
      notice(Set.of(NEW_YEAR), Set.of(LocalDate.of(2027, 1, 2)));

  @Test
  void P8_the_applicants_time_grows_with_a_day_off_and_never_shrinks() {
    assertThat(again(true, LONGER)).isEqualTo(LONGER.after(START, 10)).isAfter(TOLD);
    assertThat(again(true, SHORTER)).isEqualTo(TOLD);
  }

  @Test
  void P8_the_bodys_time_shrinks_with_a_day_worked_and_never_grows() {
    assertThat(again(false, SHORTER)).isEqualTo(SHORTER.after(START, 10)).isBefore(TOLD);
    assertThat(again(false, LONGER)).isEqualTo(TOLD);
  }

  @Test
  void a_notice_that_says_what_was_computed_moves_nothing() {
    WorkingDays same = notice(Set.of(NEW_YEAR), Set.of());
    assertThat(again(true, same)).isEqualTo(TOLD);
    assertThat(again(false, same)).isEqualTo(TOLD);
  }

  @Test
  void limits_are_looked_at_from_the_first_day_that_the_notice_changes() {
    assertThat(LimitRules.firstDifference(SHIPPED, SHIPPED)).isNull();
    assertThat(LimitRules.firstDifference(SHIPPED, LONGER)).isEqualTo(NEW_YEAR);
  }

  private static LocalDate again(boolean applicants, WorkingDays now) {
    var limit = new CountedLimit(new CaseId(UUID.randomUUID()), 10, TOLD, applicants);
    return LimitRules.again(limit, SHIPPED, now);
  }

  static WorkingDays notice(Set<LocalDate> holidays, Set<LocalDate> makeUpDays) {
    Set<LocalDate> off = new HashSet<>(SHIPPED.holidays());
    off.addAll(holidays);
    Set<LocalDate> worked = new HashSet<>(SHIPPED.makeUpDays());
    worked.addAll(makeUpDays);
    return new WorkingDays(off, worked);
  }
}
