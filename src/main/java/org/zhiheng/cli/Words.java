package org.zhiheng.cli;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Worded;

/** The product's message files in one language; for one thread. */
final class Words {

  /** The languages of the option {@code --lang}. */
  enum Language {
    zh(Locale.SIMPLIFIED_CHINESE),
    en(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
      this.locale = locale;
    }
  }

  private final Locale locale;
  private final Map<String, MessageFormat> formats = new HashMap<>();

  Words(Language language) {
    locale = language.locale;
  }

  String of(Worded word) {
    return of(word.messageKey());
  }

  String of(Refusal refusal) {
    return of(refusal.reason().messageKey(), refusal.args());
  }

  String of(String key, Object... args) {
    return of(key, Arrays.asList(args));
  }

  private String of(String key, List<Object> args) {
    Object[] words = args.stream().map(this::word).toArray();
    return formats.computeIfAbsent(key, this::format).format(words);
  }

  /** Numbers go in as text, so that no language groups their digits. */
  private String word(Object arg) {
    return arg instanceof Worded worded ? of(worded) : arg.toString();
  }

  private MessageFormat format(String key) {
    String module = key.substring(0, key.indexOf('.'));
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "messages." + module, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new MessageFormat(messages.getString(key), locale);
  }
}
