package org.zhiheng.surveillance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.zhiheng.certificate.Certificate;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.surveillance.TimelineEntry.Pace;

/**
 * What a certificate is worth on a day, what its holder may do with it, and what comes next.
 *
 * @param day it is reckoned for; today, unless somebody of the body asks "what if"
 * @param years with what is owed in each (9.2)
 * @param reminders the days on which the holder is reminded of the end
 * @param newest the number of the person's last certificate, by which the options are reckoned
 */
public record Outlook(
    Certificate certificate,
    LocalDate day,
    List<Option> options,
    List<YearStanding> years,
    List<TimelineEntry> timeline,
    List<LocalDate> reminders,
    String newest) {

  public Outlook {
    options = List.copyOf(options);
    years = List.copyOf(years);
    timeline = List.copyOf(timeline);
    reminders = List.copyOf(reminders);
  }

  public CertificateState state() {
    return certificate.stateOn(day);
  }

  /** What comes next; empty when nothing does any more. */
  public Optional<TimelineEntry> next() {
    return timeline.stream().filter(entry -> entry.pace() == Pace.NEXT).findFirst();
  }

  /** Whether the person has a later certificate. */
  public boolean isFollowed() {
    return !certificate.number().value().equals(newest);
  }
}
