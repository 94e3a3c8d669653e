package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Slice;

/** Lists of applications in the database. */
@Repository
class LineStore {

  private static final String COLUMNS =
      """
      a.id, a.number, a.applicant_name, a.organisation_name, a.stage, a.started_at, a.submitted_at,
        a.due_on
      from application.application a
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  LineStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * What was ever submitted in cases that the reader is not tied to and fits a query: the last one
   * first.
   */
  Slice<ApplicationLine> submitted(ApplicationQuery query, Actor reader) {
    List<String> conditions =
        new ArrayList<>(
            List.of(
                "a.submitted_at is not null",
                """
                a.id not in (select t.case_id from application.tied(:today) t
                  where t.person = :person)
                """));
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("person", reader.person().value());
    parameters.put("today", LocalDate.now(clock));
    if (query.stage() != null) {
      conditions.add("a.stage = :stage");
      parameters.put("stage", query.stage().name());
    }
    SearchWords.narrow("a", query.words(), conditions, parameters);
    Submitted.parse(query.after())
        .ifPresent(
            after -> {
              conditions.add("(a.submitted_at, a.id) < (:at, :id)");
              parameters.put("at", Timestamp.from(after.at()));
              parameters.put("id", after.id());
            });
    return Slice.of(read(conditions, parameters), LineStore::mark);
  }

  private List<ApplicationLine> read(
      List<String> conditions, Map<String, @Nullable Object> parameters) {
    return jdbc.sql(
            "select "
                + COLUMNS
                + " where "
                + String.join(" and ", conditions)
                + " order by a.submitted_at desc, a.id desc limit :longest")
        .params(parameters)
        .param("longest", Slice.LENGTH + 1)
        .query(LineStore::line)
        .list();
  }

  private static String mark(ApplicationLine line) {
    Instant at = Objects.requireNonNull(line.submittedAt(), "only what was submitted is listed");
    return new Submitted(at, line.id().value()).name();
  }

  /** A person's own, the last one first. */
  List<ApplicationLine> ofPerson(PersonId person) {
    return jdbc.sql("select " + COLUMNS + "where a.person = ? order by a.started_at desc")
        .param(person.value())
        .query(LineStore::line)
        .list();
  }

  /** The lines of these cases, in their order. */
  List<ApplicationLine> of(List<CaseId> ids) {
    UUID[] all = ids.stream().map(CaseId::value).toArray(UUID[]::new);
    return jdbc.sql(
            "select " + COLUMNS + "where a.id = any(:ids) order by array_position(:ids, a.id)")
        .param("ids", all)
        .query(LineStore::line)
        .list();
  }

  private static ApplicationLine line(ResultSet row, int number) throws SQLException {
    @Nullable Timestamp submitted = row.getTimestamp("submitted_at");
    return new ApplicationLine(
        new CaseId(row.getObject("id", UUID.class)),
        row.getString("number"),
        row.getString("applicant_name"),
        row.getString("organisation_name"),
        ApplicationStage.valueOf(row.getString("stage")),
        row.getTimestamp("started_at").toInstant(),
        submitted == null ? null : submitted.toInstant(),
        row.getObject("due_on", LocalDate.class));
  }
}
