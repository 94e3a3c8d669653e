package org.zhiheng.notification;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.body.Bodies;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Settings;
import org.zhiheng.notification.NotificationEvents.MailReworded;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Texts;

/**
 * How mails are worded: in both languages in one mail, Chinese first. The body may word them in its
 * own way. A mail names nobody, and its subject nothing of the matter.
 */
@Service
@Transactional
public class MailWordings {

  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  private final MailWordingStore store;
  private final Bodies bodies;
  private final Texts texts;
  private final String publicUrl;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  MailWordings(
      MailWordingStore store,
      Bodies bodies,
      Texts texts,
      Settings settings,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.bodies = bodies;
    this.texts = texts;
    this.publicUrl = settings.publicUrl();
    this.events = events;
    this.clock = clock;
  }

  /** All wordings, by kind and language. */
  @Transactional(readOnly = true)
  public List<MailWording> all(Actor actor) {
    Refused.unlessEmpty(MailRules.whyNotKeep(actor));
    return all();
  }

  /** What a mail with a wording would look like, in its language alone. */
  @Transactional(readOnly = true)
  public MailText preview(MailKind kind, String language, MailText wording, Actor actor) {
    Refused.unlessEmpty(MailRules.whyNotKeep(actor));
    Refused.unlessEmpty(MailRules.whyNotWord(kind, wording));
    Locale locale = locale(language);
    List<String> sample = List.of(texts.in(locale).of("notification.sample"));
    return put(wording, kind, sample, "/notification", body());
  }

  /** Words the mails of a kind in the body's own way. */
  public void change(MailWording to, Actor by) {
    Refused.unlessEmpty(MailRules.whyNotKeep(by));
    Refused.unlessEmpty(MailRules.whyNotWord(to.kind(), to.written()));
    store.save(to, locale(to.language()).toLanguageTag());
    changed(to.kind(), to.language(), by);
  }

  /** Back to the program's words. */
  public void reset(MailKind kind, String language, int version, Actor by) {
    Refused.unlessEmpty(MailRules.whyNotKeep(by));
    store.remove(kind, language, version);
    changed(kind, language, by);
  }

  /** Writes a mail that leads to a page of this installation. */
  MailText write(MailKind kind, List<Notification> items, String path) {
    String body = body();
    List<MailText> written =
        of(kind, own()).stream()
            .map(
                wording -> {
                  Text text = texts.in(Locale.forLanguageTag(wording.language()));
                  List<String> lines = items.stream().map(it -> line(it, text)).toList();
                  return put(wording.written(), kind, lines, path, body);
                })
            .toList();
    return new MailText(
        written.stream().map(MailText::subject).collect(Collectors.joining(" / ")),
        written.stream().map(MailText::text).collect(Collectors.joining("\n\n— — —\n\n")));
  }

  private List<MailWording> all() {
    Map<String, MailWording> own = own();
    return Arrays.stream(MailKind.values()).flatMap(kind -> of(kind, own).stream()).toList();
  }

  /** The body's own wordings, by kind and language. */
  private Map<String, MailWording> own() {
    return store.all().stream()
        .collect(Collectors.toMap(it -> it.kind() + it.language(), Function.identity()));
  }

  /** One kind in each language. */
  private List<MailWording> of(MailKind kind, Map<String, MailWording> own) {
    return LANGUAGES.stream()
        .map(
            locale ->
                own.getOrDefault(kind + locale.toLanguageTag(), shipped(kind, texts.in(locale))))
        .toList();
  }

  private static MailWording shipped(MailKind kind, Text text) {
    String key = "notification.wording." + kind.name();
    var written = new MailText(text.of(key + ".subject"), text.of(key + ".text"));
    return new MailWording(kind, text.locale().toLanguageTag(), written, false, 0);
  }

  private String body() {
    return bodies.find().map(it -> it.name()).orElse("");
  }

  private MailText put(
      MailText wording, MailKind kind, List<String> lines, String path, String body) {
    Function<Placeholder, String> value =
        place ->
            switch (place) {
              case BODY -> body;
              case COUNT -> String.valueOf(lines.size());
              case ITEMS -> String.join("\n", lines);
              case LINK -> publicUrl + path;
            };
    List<Placeholder> known = Stream.of(Placeholder.values()).filter(kind::knows).toList();
    return new MailText(
        put(wording.subject(), known, value).replaceAll("\\s+", " ").strip(),
        put(wording.text(), known, value));
  }

  private static String put(
      String wording, List<Placeholder> known, Function<Placeholder, String> value) {
    String put = wording;
    for (Placeholder place : known) {
      put = put.replace(place.written(), value.apply(place));
    }
    return put;
  }

  private static String line(Notification item, Text text) {
    String number =
        item.caseNumber() == null ? text.of("notification.number.none") : item.caseNumber();
    String what = text.of(item.wordsKey());
    return item.dueOn() == null
        ? text.of("notification.line", number, what)
        : text.of("notification.line.due", number, what, text.due(item.dueOn()));
  }

  private static Locale locale(String language) {
    return LANGUAGES.stream()
        .filter(it -> it.toLanguageTag().equals(language))
        .findFirst()
        .orElseThrow(() -> new NotFound(language));
  }

  private void changed(MailKind kind, String language, Actor by) {
    events.publishEvent(new MailReworded(kind.name(), language, by.id(), clock.instant()));
  }
}
