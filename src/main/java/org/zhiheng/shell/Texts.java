package org.zhiheng.shell;

import java.time.Clock;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.WorkingDays;

/** All messages of all modules: {@code messages/<module>_<language>.properties}. */
@Component
public class Texts {

  private final Clock clock;
  private final WorkingDays workingDays;

  Texts(Clock clock, WorkingDays workingDays) {
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** The words of the language of the running request. */
  public Text current() {
    return in(LocaleContextHolder.getLocale());
  }

  public Text in(Locale locale) {
    return new Text(locale, clock.getZone(), workingDays);
  }
}
