package org.zhiheng.casefile.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhiheng.casefile.CaseWay;
import org.zhiheng.casefile.Stop;
import org.zhiheng.shell.Progress;
import org.zhiheng.shell.Step;
import org.zhiheng.shell.Text;

/** How far a case has come, in the words of the page. */
record WayView(CaseWay way, LocalDate today) {

  Progress words(Text text) {
    String now = text.of("casefile.now", way.entry().phase(), text.day(way.entry().since()));
    return new Progress(
        steps(text), now, who(text), due(text), text.of(way.entry().phase().nextKey()));
  }

  private List<Step> steps(Text text) {
    return way.stops().stream().map(stop -> step(stop, text)).toList();
  }

  /** Who has the case now. */
  private String who(Text text) {
    return way.holders().isEmpty()
        ? text.of("casefile.nobody")
        : way.holders().stream()
            .map(holder -> CaseView.named(holder.hand(), holder.name(), text))
            .collect(Collectors.joining(text.of("casefile.and")));
  }

  /** By when, with the word for a limit that is over; null without a limit. */
  private @Nullable String due(Text text) {
    LocalDate dueOn = way.entry().dueOn();
    if (dueOn == null) {
      return null;
    }
    return way.entry().isOverdue(today)
        ? text.of("casefile.due.over", dueOn)
        : text.due(dueOn, today);
  }

  private Step step(Stop stop, Text text) {
    String name = text.of(stop.station());
    return switch (stop.pace()) {
      case PASSED -> new Step(name, text.day(stop.passedAt()), Step.State.DONE);
      case HERE -> new Step(name, until(text), Step.State.CURRENT);
      case AHEAD -> new Step(name, null, Step.State.AHEAD);
      case ENDED -> new Step(name, text.day(way.entry().since()), Step.State.STOPPED);
    };
  }

  private @Nullable String until(Text text) {
    LocalDate dueOn = way.entry().dueOn();
    return dueOn == null ? null : text.of("casefile.until", dueOn);
  }
}
