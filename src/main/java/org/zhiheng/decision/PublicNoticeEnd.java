package org.zhiheng.decision;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;

/** Lets take effect, every night, what has stood in public long enough (P11). */
@Component
class PublicNoticeEnd implements Job {

  private final PublicNotices notices;
  private final Clock clock;

  PublicNoticeEnd(PublicNotices notices, Clock clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "decision.notice";
  }

  @Override
  public Schedule schedule() {
    return Schedule.dailyAt(0, 10);
  }

  @Override
  public void run() {
    boolean more;
    do {
      more = notices.runOut(LocalDate.now(clock));
    } while (more);
  }
}
