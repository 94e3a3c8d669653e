package org.zhiheng.application;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;

/** Applications whose time is over, in the database: what was never accepted nobody evaluated. */
@Repository
class OldApplicationStore {

  private static final String ENDED_AT =
      """
      greatest(a.submitted_at,
        (select max(r.at) from application.formal_review r where r.case_id = a.id),
        (select max(s.at) from application.supplement s where s.case_id = a.id))
      """;

  private static final String ENDED =
      """
      from application.application a
      where a.submitted_at is not null and a.stage in ('REFUSED', 'WITHDRAWN')
        and not exists (select from application.formal_review r
          where r.case_id = a.id and r.outcome = 'ACCEPTED')
      """;

  /** The file, from the leaves to the root. */
  private static final List<String> TABLES =
      List.of(
          "employer_change",
          "self_evaluation",
          "evidence",
          "foreign_certificate",
          "foreign_look",
          "declarations",
          "recommendation",
          "supplement_item",
          "supplement",
          "ending",
          "proposal",
          "formal_review",
          "snapshot",
          "tie",
          "number_look");

  private final JdbcClient jdbc;

  OldApplicationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Instant> oldestDraft() {
    return moment("select min(started_at) from application.application where submitted_at is null");
  }

  List<CaseId> draftsBefore(Instant before) {
    return cases(
        """
        select id from application.application
        where submitted_at is null and started_at < ? order by started_at
        """,
        before);
  }

  Optional<Instant> oldestEnded() {
    return moment("select min(" + ENDED_AT + ") " + ENDED);
  }

  List<CaseId> endedBefore(Instant before) {
    return cases("select a.id " + ENDED + " and " + ENDED_AT + " < ? order by a.id", before);
  }

  Optional<Instant> oldestLook() {
    return moment("select min(at) from application.number_look");
  }

  int deleteLooksBefore(Instant before) {
    beginLettingGo();
    return jdbc.sql("delete from application.number_look where at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  /** Whether it is a draft still; nobody changes it before the transaction ends. */
  boolean isDraft(CaseId id) {
    return lock(id, "from application.application a where a.submitted_at is null");
  }

  /** Whether it is over still, and was never accepted. */
  boolean isEnded(CaseId id) {
    return lock(id, ENDED);
  }

  private boolean lock(CaseId id, String condition) {
    return jdbc.sql("select a.id " + condition + " and a.id = ? for update of a")
        .param(id.value())
        .query(UUID.class)
        .optional()
        .isPresent();
  }

  /** Allows the rest of the transaction to delete what triggers protect otherwise. */
  private void beginLettingGo() {
    jdbc.sql("select set_config('zhiheng.letting_go', 'on', true)").query(String.class).single();
  }

  /** Takes out the whole file; its documents are let go when nobody refers to them any more. */
  void delete(CaseId id) {
    beginLettingGo();
    jdbc.sql(
            """
            delete from application.overturning o using application.formal_review r
            where r.id = o.review and r.case_id = ?
            """)
        .param(id.value())
        .update();
    for (String table : TABLES) {
      jdbc.sql("delete from application." + table + " where case_id = ?")
          .param(id.value())
          .update();
    }
    jdbc.sql("delete from application.application where id = ?").param(id.value()).update();
  }

  private Optional<Instant> moment(String sql) {
    return jdbc.sql(sql)
        .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)))
        .single()
        .map(Timestamp::toInstant);
  }

  private List<CaseId> cases(String sql, Instant before) {
    return jdbc.sql(sql)
        .param(Timestamp.from(before))
        .query((row, number) -> new CaseId(row.getObject("id", UUID.class)))
        .list();
  }
}
