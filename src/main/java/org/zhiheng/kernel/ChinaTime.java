package org.zhiheng.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The one time that days are counted in: what people in China call today, wherever the machine
 * stands.
 */
public final class ChinaTime {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private ChinaTime() {}

  /** The zone's own clock, to be handed out where a program is put together. */
  public static Clock clock(Clock machine) {
    return machine.withZone(ZONE);
  }

  /** The day on which something happened. */
  public static LocalDate dayOf(Instant at) {
    return LocalDate.ofInstant(at, ZONE);
  }
}
