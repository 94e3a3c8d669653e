package org.zhiheng.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/**
 * A clock that stands still until a test moves it; it starts on Monday 2026-03-02, 09:00 in
 * Shanghai. A Spring test writes {@code @Import(TestClock.Config.class)} and has it injected.
 */
public final class TestClock extends Clock {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final Instant BEGINNING =
      LocalDateTime.of(2026, 3, 2, 9, 0).atZone(ZONE).toInstant();

  private final ZoneId zone;
  private volatile Instant now;

  private TestClock(ZoneId zone, Instant now) {
    this.zone = zone;
    this.now = now;
  }

  public static TestClock create() {
    return new TestClock(ZONE, BEGINNING);
  }

  /** Sets it to where it started. */
  void setBack() {
    now = BEGINNING;
  }

  /** Sets the day, at 09:00. */
  public void setDay(LocalDate day) {
    now = day.atTime(9, 0).atZone(zone).toInstant();
  }

  public void advance(Duration by) {
    now = now.plus(by);
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, zone);
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return Clock.fixed(now, other);
  }

  /** Puts the clock before the program's own. */
  @TestConfiguration(proxyBeanMethods = false)
  public static class Config {

    @Bean
    @Primary
    TestClock testClock() {
      return create();
    }
  }
}
