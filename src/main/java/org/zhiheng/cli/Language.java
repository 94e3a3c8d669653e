package org.zhiheng.cli;

import java.util.Locale;
import org.zhiheng.kernel.Wording;

/** The languages of the option {@code --lang}. */
enum Language {
  zh(Locale.SIMPLIFIED_CHINESE),
  en(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Wording wording() {
    return Wording.in(locale);
  }
}
