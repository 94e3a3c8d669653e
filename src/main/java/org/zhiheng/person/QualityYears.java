package org.zhiheng.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How long somebody has done quality work, by 5.1 b) and P2: the union of the periods marked as
 * quality work, on a given day.
 *
 * <ul>
 *   <li>First and last days count, so 1 July 2020 to 30 June 2025 is five years.
 *   <li>Periods that overlap or follow each other without a free day are one; no day counts twice.
 *   <li>A period that lasts, or ends later, ends on the given day; one that begins later is left
 *       out.
 *   <li>Each period is measured by the calendar in years, months and days: leap days neither add
 *       nor take. Twelve months are a year. Only where periods are apart are days left over to be
 *       added up, and 31 of them make a month, so that nobody has a year who is a day short of it.
 * </ul>
 *
 * @param length years, months (0 to 11) and days (0 to 30)
 */
public record QualityYears(Period length) {

  private static final int DAYS_OF_A_MONTH = 31;

  public static QualityYears on(LocalDate day, List<Employment> employments) {
    return of(union(day, employments));
  }

  /** The sum of the periods instead: a day with work in two places counts twice (P2). */
  public static QualityYears summedOn(LocalDate day, List<Employment> employments) {
    return of(spans(day, employments));
  }

  private static QualityYears of(List<Span> spans) {
    Period sum = spans.stream().map(Span::length).reduce(Period.ZERO, Period::plus);
    Period withDays =
        Period.of(
            sum.getYears(),
            sum.getMonths() + sum.getDays() / DAYS_OF_A_MONTH,
            sum.getDays() % DAYS_OF_A_MONTH);
    return new QualityYears(withDays.normalized());
  }

  /** Whole years. */
  public int years() {
    return length.getYears();
  }

  private static List<Span> union(LocalDate day, List<Employment> employments) {
    List<Span> merged = new ArrayList<>();
    spans(day, employments).forEach(span -> add(span, merged));
    return merged;
  }

  private static List<Span> spans(LocalDate day, List<Employment> employments) {
    return employments.stream()
        .filter(employment -> employment.qualityWork() && !employment.from().isAfter(day))
        .map(employment -> Span.of(employment, day))
        .filter(span -> span.from().isBefore(span.end()))
        .sorted(Comparator.comparing(Span::from))
        .toList();
  }

  private static void add(Span next, List<Span> merged) {
    if (merged.isEmpty() || merged.getLast().end().isBefore(next.from())) {
      merged.add(next);
    } else {
      merged.add(merged.removeLast().upTo(next.end()));
    }
  }

  /**
   * Days without a gap.
   *
   * @param end the day after the last one
   */
  private record Span(LocalDate from, LocalDate end) {

    static Span of(Employment employment, LocalDate day) {
      LocalDate to = employment.to();
      LocalDate last = to == null || to.isAfter(day) ? day : to;
      return new Span(employment.from(), last.plusDays(1));
    }

    Span upTo(LocalDate other) {
      return other.isAfter(end) ? new Span(from, other) : this;
    }

    Period length() {
      return Period.between(from, end);
    }
  }
}
