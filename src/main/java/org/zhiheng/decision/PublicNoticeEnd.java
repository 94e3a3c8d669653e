package org.zhiheng.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.zhiheng.application.ApplicationRefusal;
import org.zhiheng.jobs.Job;
import org.zhiheng.jobs.Schedule;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Refusal;
import org.zhiheng.kernel.Refused;

/**
 * Lets take effect, every night, what has stood in public long enough (P11): each case by itself,
 * so that one that cannot keeps no other back. The first fault is told when all had their turn.
 */
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
    LocalDate today = LocalDate.now(clock);
    var failed = new ArrayList<RuntimeException>();
    for (CaseId id : notices.over(today)) {
      try {
        notices.takeEffect(id, today);
      } catch (Refused e) {
        if (!waits(e)) {
          failed.add(e);
        }
      } catch (DataAccessException e) {
        failed.add(e);
      }
    }
    if (!failed.isEmpty()) {
      throw failed.getFirst();
    }
  }

  /** C8: a sanction holds it up, which its page tells; that is no fault of the night. */
  private static boolean waits(Refused refused) {
    return refused.refusals().stream()
        .map(Refusal::reason)
        .allMatch(
            reason ->
                reason == ApplicationRefusal.AWARD_WAITS
                    || reason == ApplicationRefusal.AWARD_BARRED);
  }
}
