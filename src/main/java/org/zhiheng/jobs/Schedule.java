package org.zhiheng.jobs;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a job runs. */
public sealed interface Schedule {

  /** Again and again, with a pause between the end of one run and the next. */
  record Every(Duration pause) implements Schedule {

    public Every {
      if (!pause.isPositive()) {
        throw new IllegalArgumentException("a pause is longer than nothing: " + pause);
      }
    }

    @Override
    public Instant next(Instant done, ZoneId zone) {
      return done.plus(pause);
    }
  }

  /** Once a day. */
  record Daily(LocalTime at) implements Schedule {

    @Override
    public Instant next(Instant done, ZoneId zone) {
      ZonedDateTime that = done.atZone(zone);
      ZonedDateTime today = that.with(at);
      return (today.isAfter(that) ? today : that.plusDays(1).with(at)).toInstant();
    }
  }

  static Schedule every(Duration pause) {
    return new Every(pause);
  }

  static Schedule dailyAt(int hour, int minute) {
    return new Daily(LocalTime.of(hour, minute));
  }

  /** When the next run is due, after one that was done at a moment. */
  Instant next(Instant done, ZoneId zone);
}
