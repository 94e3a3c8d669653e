package org.zhiheng.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Forgets old mails and what was read long ago; the cases themselves keep what happened. */
@Component
class MailPurge implements Job {

  private static final Duration MAILS = Duration.ofDays(90);
  private static final Duration READ = Duration.ofDays(365);

  private final MailStore mails;
  private final NotificationStore notifications;
  private final Clock clock;

  MailPurge(MailStore mails, NotificationStore notifications, Clock clock) {
    this.mails = mails;
    this.notifications = notifications;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notification.purge";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(3, 40);
  }

  @Override
  public void run() {
    Instant now = clock.instant();
    mails.purge(now.minus(MAILS));
    notifications.purge(now.minus(READ));
  }
}
