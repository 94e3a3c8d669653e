package org.zhiheng.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiheng.casefile.CaseFile;
import org.zhiheng.casefile.Entry;
import org.zhiheng.casefile.Hand;
import org.zhiheng.casefile.Stop;
import org.zhiheng.shell.Progress;
import org.zhiheng.shell.Step;
import org.zhiheng.shell.Text;

/** Where a case is, in the words of the page. */
public record CaseView(CaseFile file, LocalDate today) {

  public Entry entry() {
    return file.entry();
  }

  public String title(Text text) {
    String number = entry().number();
    return number == null
        ? text.of("casefile.case.unnumbered", entry().applicantName())
        : text.of("casefile.case.title", number, entry().applicantName());
  }

  public Progress progress(Text text) {
    String now = text.of("casefile.now", entry().phase(), text.day(entry().since()));
    return new Progress(steps(text), now, who(text), due(text), text.of(entry().phase().nextKey()));
  }

  private List<Step> steps(Text text) {
    return file.stops().stream().map(stop -> step(stop, text)).toList();
  }

  /** Who has the case now. */
  private String who(Text text) {
    return file.holders().isEmpty()
        ? text.of("casefile.nobody")
        : file.holders().stream()
            .map(holder -> hand(holder.hand(), holder.name(), text))
            .collect(Collectors.joining(text.of("casefile.and")));
  }

  /** By when, with the word for a limit that is over; null without a limit. */
  private @Nullable String due(Text text) {
    LocalDate dueOn = entry().dueOn();
    if (dueOn == null) {
      return null;
    }
    return entry().isOverdue(today) ? text.of("casefile.due.over", dueOn) : text.due(dueOn);
  }

  /** A name with whose hand it is, or the hand alone. */
  public String hand(Hand hand, @Nullable String name, Text text) {
    return name == null ? text.of(hand) : text.of("casefile.hand", text.of(hand), name);
  }

  private Step step(Stop stop, Text text) {
    String name = text.of(stop.station());
    return switch (stop.pace()) {
      case PASSED -> new Step(name, text.day(stop.passedAt()), Step.State.DONE);
      case HERE -> new Step(name, until(text), Step.State.CURRENT);
      case AHEAD -> new Step(name, null, Step.State.AHEAD);
      case ENDED -> new Step(name, text.day(entry().since()), Step.State.STOPPED);
    };
  }

  private @Nullable String until(Text text) {
    LocalDate dueOn = entry().dueOn();
    return dueOn == null ? null : text.of("casefile.until", dueOn);
  }
}
