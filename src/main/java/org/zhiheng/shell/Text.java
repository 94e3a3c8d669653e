package org.zhiheng.shell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Worded;
import org.zhiheng.kernel.Wording;
import org.zhiheng.kernel.WorkingDays;

/** The words of one language, for templates. */
public final class Text {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Wording words;
  private final Locale locale;
  private final ZoneId zone;
  private final WorkingDays workingDays;

  Text(Locale locale, ZoneId zone, WorkingDays workingDays) {
    this.workingDays = workingDays;
    this.words = Wording.in(locale);
    this.locale = locale;
    this.zone = zone;
  }

  /**
   * The message of a key; arguments may be {@link Worded}, dates, decimals or anything printable.
   */
  public String of(String key, Object... args) {
    return words.of(key, args);
  }

  public String of(Worded constant) {
    return words.of(constant);
  }

  public String of(Refusal refusal) {
    return words.of(refusal);
  }

  public String of(Message message) {
    return of(message.key(), message.args().toArray());
  }

  /** A date as ISO 8601 writes it, which both languages read; empty when there is none. */
  public String date(@Nullable LocalDate date) {
    return date == null ? "" : date.toString();
  }

  /** The last day of a period of working days, and whether it may still move. */
  public String due(@Nullable LocalDate date) {
    return date != null && workingDays.isProvisional(date)
        ? of("shell.provisional", date(date))
        : date(date);
  }

  /** The same, with how many working days are left; none are told once it is over. */
  public String due(LocalDate date, LocalDate today) {
    return today.isAfter(date)
        ? due(date)
        : of("shell.dueWithin", due(date), workingDays.between(today, date));
  }

  /** The day on which something happened, on the body's clock. */
  public String day(@Nullable Instant at) {
    return at == null ? "" : date(LocalDate.ofInstant(at, zone));
  }

  public String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at.atZone(zone));
  }

  /** A decimal as it is, without an exponent and without zeros at its end. */
  public String number(@Nullable BigDecimal number) {
    return number == null ? "" : Wording.number(number);
  }

  public Locale locale() {
    return locale;
  }

  public boolean chinese() {
    return locale.getLanguage().equals("zh");
  }
}
