package org.zhiheng.surveillance.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.shell.Text;
import org.zhiheng.shell.Waiting;
import org.zhiheng.surveillance.Option;
import org.zhiheng.surveillance.Outlook;
import org.zhiheng.surveillance.TimelineEntry;
import org.zhiheng.surveillance.YearStanding.Progress;

/**
 * What a holder may do with a certificate today.
 *
 * @param own whether the reader is the holder
 * @param tasks what waits for the holder in the case, as the list of all that waits has it
 * @param whyNotStart what keeps the holder from beginning an application today
 * @param staff whether the reader may look at another day
 * @param today as it is really
 */
public record OutlookView(
    Outlook outlook,
    boolean own,
    List<Waiting.Asked> tasks,
    List<Refusal> whyNotStart,
    boolean staff,
    String today) {

  /** The option whose application the holder may begin with a click. */
  public boolean mayStart(Option option) {
    return own
        && option.isApplication()
        && option.answer() == Option.Answer.NOW
        && whyNotStart.isEmpty();
  }

  /** What the holder is asked for, in one sentence. */
  public String asked(Text text) {
    String years =
        outlook.years().stream()
            .filter(year -> year.progress() == Progress.OPEN)
            .map(year -> text.of("surveillance.asked.year", year.year().number(), year.owed()))
            .collect(Collectors.joining(" "));
    if (!tasks.isEmpty()) {
      return tasks.stream().map(task -> text.of(task.what())).collect(Collectors.joining(" · "));
    }
    return years.isEmpty() ? text.of("surveillance.asked.nothing") : years;
  }

  /** Until when; null where nothing is asked. */
  public @Nullable String due(Text text) {
    Stream<LocalDate> years =
        outlook.years().stream()
            .filter(year -> year.progress() == Progress.OPEN)
            .map(year -> year.year().through());
    return Stream.concat(tasks.stream().flatMap(it -> Stream.ofNullable(it.dueOn())), years)
        .min(Comparator.naturalOrder())
        .map(text::date)
        .orElse(null);
  }

  public String next(Text text) {
    return outlook
        .next()
        .map(entry -> text.of("surveillance.nextOn", entry.day(), title(entry, text)))
        .orElseGet(() -> text.of("surveillance.next.nothing"));
  }

  /** An entry of the timeline in a few words. */
  public String title(TimelineEntry entry, Text text) {
    return entry.about().isEmpty()
        ? text.of(entry.kind())
        : text.of("surveillance.about." + entry.kind().name(), entry.about().toArray());
  }

  /** The days between which an option is open. */
  public String when(Option option, Text text) {
    if (option.from() == null) {
      return text.of("surveillance.when.never");
    }
    return option.through() == null
        ? text.of("surveillance.when.from", option.from())
        : text.of("surveillance.when.between", option.from(), option.through());
  }
}
