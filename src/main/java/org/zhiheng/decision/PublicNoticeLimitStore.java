package org.zhiheng.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.CountedLimit;
import org.zhiheng.kernel.CountedLimits;
import org.zhiheng.kernel.WorkingDays;

/**
 * The public notices whose clock runs (P11). They know themselves how many days are counted, as an
 * objection may have left fewer than the scheme gives; nobody loses a day for objecting.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PublicNoticeLimitStore implements CountedLimits {

  private final JdbcClient jdbc;
  private final WorkingDays workingDays;

  PublicNoticeLimitStore(JdbcClient jdbc, WorkingDays workingDays) {
    this.jdbc = jdbc;
    this.workingDays = workingDays;
  }

  /** The last day for recording what came in: only then a case that still waits is overdue. */
  @Override
  public LocalDate told(LocalDate dueOn) {
    return workingDays.after(dueOn, PublicNoticeRules.RECORDING);
  }

  @Override
  public List<CountedLimit> runningUntil(LocalDate earliest) {
    return jdbc.sql(
            """
            select case_id, days, until_on from decision.notice
            where closed_on is null and stopped_on is null and days > 0 and until_on >= ?
            """)
        .param(earliest)
        .query(
            (row, number) ->
                new CountedLimit(
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getInt("days"),
                    row.getObject("until_on", LocalDate.class),
                    true))
        .list();
  }

  @Override
  public boolean move(CountedLimit limit, LocalDate to) {
    return jdbc.sql(
                """
                update decision.notice set until_on = ?
                where case_id = ? and closed_on is null and stopped_on is null and until_on = ?
                """)
            .params(to, limit.caseId().value(), limit.dueOn())
            .update()
        == 1;
  }
}
