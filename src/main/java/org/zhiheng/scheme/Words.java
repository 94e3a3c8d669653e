package org.zhiheng.scheme;

import java.util.Locale;

/** A text of the scheme in both languages. */
public record Words(String zh, String en) {

  public Words {
    Misfit.unless(!zh.isBlank(), "zh", "must not be blank");
    Misfit.unless(!en.isBlank(), "en", "must not be blank");
  }

  /** Chinese for every Chinese locale, English otherwise. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
