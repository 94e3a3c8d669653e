package org.zhiheng.evaluation.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.application.ApplicationLine;
import org.zhiheng.application.ApplicationStage;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Slice;

/** Cases whose present round has no team yet, in the database. */
@Repository
class AwaitingTeamStore {

  private static final String WAITING =
      """
      select a.id, a.number, a.applicant_name, a.organisation_name, a.stage, a.started_at,
        a.submitted_at, a.due_on
      from application.application a
      where a.stage = 'ACCEPTED' and a.submitted_at is not null
        and a.id not in (select t.case_id from evaluation.apart(:today) t
          where t.person = :person)
        and not exists (select from evaluation.evaluation e
          where e.case_id = a.id and not exists (select from evaluation.later_round l
            where l.case_id = a.id and l.round > e.round))
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  AwaitingTeamStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The one that was submitted first comes first, so that none is forgotten. */
  Slice<ApplicationLine> page(@Nullable String after, Actor actor) {
    Optional<CaseId> last = after == null ? Optional.empty() : Optional.of(CaseId.parse(after));
    String further =
        last.isEmpty()
            ? ""
            : """
            and (a.submitted_at, a.id) >
              (select b.submitted_at, b.id from application.application b where b.id = :last)
            """;
    List<ApplicationLine> read =
        jdbc.sql(WAITING + further + " order by a.submitted_at, a.id limit :longest")
            .param("person", actor.person().value())
            .param("today", LocalDate.now(clock))
            .param("last", last.map(CaseId::value).orElse(null))
            .param("longest", Slice.LENGTH + 1)
            .query(AwaitingTeamStore::line)
            .list();
    return Slice.of(read, line -> line.id().toString());
  }

  private static ApplicationLine line(ResultSet row, int number) throws SQLException {
    Timestamp submitted = row.getTimestamp("submitted_at");
    return new ApplicationLine(
        new CaseId(row.getObject("id", UUID.class)),
        row.getString("number"),
        row.getString("applicant_name"),
        row.getString("organisation_name"),
        ApplicationStage.valueOf(row.getString("stage")),
        row.getTimestamp("started_at").toInstant(),
        Objects.requireNonNull(submitted, "accepted is what was submitted").toInstant(),
        row.getObject("due_on", LocalDate.class));
  }
}
