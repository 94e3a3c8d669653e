package org.zhiheng.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.zhiheng.drawing.Letter;
import org.zhiheng.kernel.Worded;
import org.zhiheng.kernel.Wording;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Limits;
import org.zhiheng.scheme.Words;

/** A letter while it is written, in one language. */
final class LetterDraft {

  private final Wording words;
  private final boolean chinese;
  private final List<Letter.Part> parts = new ArrayList<>();
  private String link = "";

  LetterDraft(Locale locale) {
    this.words = Wording.in(locale);
    this.chinese = locale.getLanguage().equals("zh");
  }

  /** What a letter says. */
  interface Writing {
    void into(LetterDraft draft);
  }

  LetterDraft text(String key, Object... args) {
    return plain(words.of(key, args));
  }

  /** What somebody wrote, as they wrote it. */
  LetterDraft plain(String text) {
    parts.add(Letter.text(text));
    return this;
  }

  LetterDraft item(String key, Object... args) {
    parts.add(Letter.item(words.of(key, args)));
    return this;
  }

  /** One of several things that somebody wrote. */
  LetterDraft said(String text) {
    parts.add(Letter.item(text));
    return this;
  }

  LetterDraft heading(String key) {
    parts.add(Letter.heading(words.of(key)));
    return this;
  }

  LetterDraft table(List<List<String>> rows) {
    parts.add(Letter.table(rows));
    return this;
  }

  /**
   * The right to appeal, with its last day (8.2, 8.4, P8).
   *
   * @param from the day of the act
   */
  LetterDraft appeal(Limits limits, LocalDate from, WorkingDays calendar) {
    String last = day(limits.appealUntil(from, calendar));
    return heading("paper.appeal").text("paper.appeal.right", limits.appeal(), last);
  }

  /** Where more can be looked up. */
  LetterDraft link(String address) {
    link = address;
    return this;
  }

  String word(String key, Object... args) {
    return words.of(key, args);
  }

  String word(Worded constant) {
    return words.of(constant);
  }

  /** Words of the scheme, which has both languages. */
  String word(Words both) {
    return chinese ? both.zh() : both.en();
  }

  String day(LocalDate day) {
    String pattern = words.of("paper.day");
    Locale locale = chinese ? Locale.ROOT : Locale.ENGLISH;
    return DateTimeFormatter.ofPattern(pattern, locale).format(day);
  }

  Letter done(String body, PaperKind kind, String number, String to, LocalDate day, boolean demo) {
    return new Letter(body, words.of(kind), number, to, parts, day, day(day), link, demo);
  }
}
