package org.zhiheng.shell;

import java.io.IOException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.WorkingDays;

/** All messages of all modules: {@code messages/<module>_<language>.properties}. */
@Component
public class Texts {

  private static final String ENDING = "_zh_CN.properties";

  private final MessageSource messages;
  private final Clock clock;
  private final WorkingDays workingDays;

  Texts(Clock clock, WorkingDays workingDays) throws IOException {
    this.workingDays = workingDays;
    this.clock = clock;
    var source = new ResourceBundleMessageSource();
    source.setBasenames(basenames());
    source.setDefaultEncoding("UTF-8");
    source.setFallbackToSystemLocale(false);
    source.setAlwaysUseMessageFormat(true);
    this.messages = source;
  }

  /** The words of the language of the running request. */
  public Text current() {
    return in(LocaleContextHolder.getLocale());
  }

  public Text in(Locale locale) {
    return new Text(messages, locale, clock.getZone(), workingDays);
  }

  private static String[] basenames() throws IOException {
    var found =
        new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*" + ENDING);
    return Arrays.stream(found)
        .map(
            resource ->
                "messages/" + Objects.requireNonNull(resource.getFilename()).replace(ENDING, ""))
        .toArray(String[]::new);
  }
}
