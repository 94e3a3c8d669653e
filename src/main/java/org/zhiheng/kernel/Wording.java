package org.zhiheng.kernel;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the message files in one language: the one place that puts arguments into them, for
 * pages and terminals alike.
 */
public final class Wording {

  private static final Wording CHINESE = new Wording(Locale.SIMPLIFIED_CHINESE);
  private static final Wording ENGLISH = new Wording(Locale.ENGLISH);

  private final Locale locale;
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  /** Messages without arguments, which most are, always read the same. */
  private final Map<String, String> plain = new ConcurrentHashMap<>();

  private Wording(Locale locale) {
    this.locale = locale;
  }

  /** Of the language of a locale, or the nearest that there are words in: Chinese, else English. */
  public static Wording in(Locale locale) {
    return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }

  /**
   * The message of a key; arguments may be {@link Worded}, refusals, decimals or anything
   * printable.
   *
   * @throws java.util.MissingResourceException when there is none
   */
  public String of(String key, Object... args) {
    if (args.length == 0) {
      return plain.computeIfAbsent(key, it -> format(it).format(args));
    }
    Object[] words = new Object[args.length];
    for (int i = 0; i < args.length; i++) {
      words[i] = word(args[i]);
    }
    MessageFormat format = formats.computeIfAbsent(key, this::format);
    // it keeps state while it formats
    synchronized (format) {
      return format.format(words);
    }
  }

  public String of(Worded constant) {
    return of(constant.messageKey());
  }

  public String of(Refusal refusal) {
    return of(refusal.reason().messageKey(), refusal.args().toArray());
  }

  /** A decimal as it is, without an exponent and without zeros at its end. */
  public static String number(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
  }

  /** Numbers go in as text, so that no language groups their digits. */
  private String word(Object arg) {
    return switch (arg) {
      case Worded constant -> of(constant);
      case Refusal refusal -> of(refusal);
      case BigDecimal number -> number(number);
      default -> arg.toString();
    };
  }

  /** A menu entry's words stand in the file of its module, as all others do. */
  private MessageFormat format(String key) {
    String[] parts = key.split("\\.", -1);
    String module = parts[0].equals("menu") ? parts[1] : parts[0];
    ResourceBundle messages =
        ResourceBundle.getBundle(
            "messages." + module, locale, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    return new MessageFormat(messages.getString(key), locale);
  }
}
