package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.application.ApplicationKind;
import org.zhiheng.application.PriorCertificate;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.History;
import org.zhiheng.certificate.HistoryRules;
import org.zhiheng.certificate.StateChange;
import org.zhiheng.certificate.Validity;
import org.zhiheng.scheme.Periods;
import org.zhiheng.surveillance.TimelineEntry.Pace;

/** Clause 9: the life of one certificate in days, from its decision to its end. */
public final class TimelineRules {

  private TimelineRules() {}

  /**
   * What happened to a certificate and what comes next, in its order.
   *
   * @param history the states it was in
   */
  public static List<TimelineEntry> of(
      Certificate certificate, History history, Periods periods, LocalDate today) {
    var entries = new ArrayList<TimelineEntry>();
    entries.add(ahead(certificate.decidedOn(), TimelineKind.DECIDED));
    LocalDate issuedOn = history.changes().getFirst().since();
    if (issuedOn.isAfter(certificate.decidedOn())) {
      entries.add(ahead(issuedOn, TimelineKind.ISSUED));
    }
    history.changes().stream()
        .skip(1)
        .filter(change -> change.after() != CertificateState.EXPIRED)
        .map(change -> state(history, change))
        .forEach(entries::add);
    if (certificate.stateOn(today) == CertificateState.SUSPENDED) {
      HistoryRules.suspensions(history).stream()
          .flatMap(each -> Stream.ofNullable(each.until()))
          .distinct()
          .map(day -> ahead(day, TimelineKind.SUSPENDED_THROUGH))
          .forEach(entries::add);
    }
    planned(certificate, issuedOn, periods).stream()
        .filter(entry -> !isCutOff(entry, certificate, today))
        .forEach(entries::add);
    entries.sort(Comparator.comparing(TimelineEntry::day).thenComparing(TimelineEntry::kind));
    return paced(entries, today);
  }

  /** What the days of a certificate are as long as nothing befalls it. */
  private static List<TimelineEntry> planned(
      Certificate certificate, LocalDate issuedOn, Periods periods) {
    Validity validity = certificate.validity();
    var entries = new ArrayList<TimelineEntry>();
    if (validity.from().isAfter(issuedOn)) {
      entries.add(ahead(validity.from(), TimelineKind.BEGINS));
    }
    CertificateYear.of(validity).stream()
        .map(year -> ahead(year.through(), TimelineKind.YEAR_ENDS, year.number()))
        .forEach(entries::add);
    var undisturbed =
        List.of(
            new PriorCertificate(
                certificate.number().value(),
                certificate.grade(),
                PriorCertificate.State.ACTIVE,
                validity.from(),
                validity.through(),
                validity.from(),
                null,
                null));
    OptionRules.first(
            ApplicationKind.UPGRADE, validity.from(), validity.through(), undisturbed, periods)
        .ifPresent(day -> entries.add(ahead(day, TimelineKind.UPGRADE_OPENS)));
    OptionRules.first(
            ApplicationKind.RENEWAL, validity.from(), validity.through(), undisturbed, periods)
        .ifPresent(day -> entries.add(ahead(day, TimelineKind.RENEWAL_OPENS)));
    entries.add(ahead(RenewalRules.expectedFrom(validity, periods), TimelineKind.RENEWAL_EXPECTED));
    entries.add(ahead(validity.through(), TimelineKind.LAST_DAY));
    entries.add(ahead(validity.through().plusDays(1), TimelineKind.OVER));
    return entries;
  }

  /** What was planned for later than the day on which the certificate came to an early end. */
  private static boolean isCutOff(TimelineEntry entry, Certificate certificate, LocalDate today) {
    return certificate.stateOn(today).isCutShort()
        && !entry.day().isBefore(certificate.sinceOn(today));
  }

  private static List<TimelineEntry> paced(List<TimelineEntry> entries, LocalDate today) {
    @Nullable LocalDate next =
        entries.stream()
            .map(TimelineEntry::day)
            .filter(day -> day.isAfter(today))
            .findFirst()
            .orElse(null);
    return entries.stream()
        .map(
            entry ->
                entry.day().isAfter(today)
                    ? entry.at(entry.day().equals(next) ? Pace.NEXT : Pace.AHEAD)
                    : entry.at(Pace.PAST))
        .toList();
  }

  private static TimelineEntry state(History history, StateChange change) {
    if (history.isUnconfirmed(change)) {
      return ahead(change.since(), TimelineKind.URGENT);
    }
    return change.leavesAnother()
        ? ahead(change.since(), TimelineKind.ONE_OVER, change.ground())
        : ahead(change.since(), TimelineKind.STATE, change.after(), change.ground());
  }

  private static TimelineEntry ahead(LocalDate day, TimelineKind kind, Object... about) {
    return new TimelineEntry(day, kind, List.of(about), Pace.AHEAD);
  }
}
