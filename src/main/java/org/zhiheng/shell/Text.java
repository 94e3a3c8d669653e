package org.zhiheng.shell;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Worded;
import org.zhiheng.kernel.WorkingDays;

/** The words of one language, for templates. */
public final class Text {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final MessageSource messages;
  private final Locale locale;
  private final ZoneId zone;
  private final WorkingDays workingDays;

  Text(MessageSource messages, Locale locale, ZoneId zone, WorkingDays workingDays) {
    this.workingDays = workingDays;
    this.messages = messages;
    this.locale = locale;
    this.zone = zone;
  }

  /**
   * The message of a key; arguments may be {@link Worded}, dates, decimals or anything printable.
   */
  public String of(String key, Object... args) {
    Object[] words = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = worded(args[i]);
    }
    return messages.getMessage(key, words, locale);
  }

  public String of(Worded constant) {
    return of(constant.messageKey());
  }

  public String of(Refusal refusal) {
    return of(refusal.reason().messageKey(), refusal.args().toArray());
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

  /** The day on which something happened, on the body's clock. */
  public String day(@Nullable Instant at) {
    return at == null ? "" : date(LocalDate.ofInstant(at, zone));
  }

  public String minute(@Nullable Instant at) {
    return at == null ? "" : MINUTE.format(at.atZone(zone));
  }

  /** A decimal as it is, without an exponent and without zeros at its end. */
  public String number(@Nullable BigDecimal number) {
    if (number == null) {
      return "";
    }
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  public Locale locale() {
    return locale;
  }

  public boolean chinese() {
    return locale.getLanguage().equals("zh");
  }

  private Object worded(Object arg) {
    return switch (arg) {
      case Worded constant -> of(constant);
      case BigDecimal number -> number(number);
      case Integer number -> number.toString();
      case Long number -> number.toString();
      default -> arg.toString();
    };
  }
}
