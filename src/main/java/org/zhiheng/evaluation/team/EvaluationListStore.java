package org.zhiheng.evaluation.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.EvaluationStage;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.DocumentId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Slice;

/** The lists of evaluations, read page by page, and what a team may read of its case's files. */
@Repository
class EvaluationListStore {

  private static final String LINES =
      """
      select e.case_id, e.number, e.applicant_name, e.organisation_name, e.stage, e.finished,
        e.due_on, l.name as leader
      from evaluation.evaluation e
      join application.application a on a.id = e.case_id
      join evaluation.member l on (l.case_id, l.round) = (e.case_id, e.round)
        and l.seat = 'LEADER' and l.left_at is null
      where
      """;

  /** Said so that the planner knows that it is true of nearly all. */
  private static final String LATEST =
      """
      not exists (select from evaluation.later_round r
        where r.case_id = e.case_id and r.round > e.round)
      """;

  /** As the rules of access have it: who is in the team and has not declined. */
  private static final String ON_TEAM =
      """
      (:assessor and e.applicant_person <> :person and (e.case_id, e.round) in (
        select m.case_id, m.round from evaluation.member m
        where m.account_id = :reader and m.left_at is null
          and m.independence in ('OPEN', 'DECLARED')))
      """;

  /** As the rules of access have it: nobody oversees a case that they have another part in. */
  private static final String OVERSEEN =
      """
      e.case_id not in (select t.case_id from evaluation.apart(:today) t where t.person = :person)
      """;

  private final JdbcClient jdbc;
  private final ActingScope scope;
  private final Clock clock;

  EvaluationListStore(JdbcClient jdbc, Clock clock, ActingScope scope) {
    this.scope = scope;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The current rounds that a reader may see: those still running first, by their due day. */
  Slice<EvaluationLine> page(EvaluationQuery query, Actor reader) {
    Map<String, @Nullable Object> parameters = parameters(reader);
    List<String> conditions = new ArrayList<>();
    conditions.add(oversees(reader) ? "(" + OVERSEEN + " or " + ON_TEAM + ")" : ON_TEAM);
    // one stage is wholly running or wholly finished: an index of its own serves it
    String order =
        query.stage() == null ? "e.finished, e.due_on, e.case_id" : "e.due_on, e.case_id";
    if (query.stage() != null) {
      conditions.add("e.stage = :stage");
      parameters.put("stage", query.stage().name());
    }
    SearchWords.narrow("a", query.words(), conditions, parameters);
    EvaluationMark.parse(query.after())
        .ifPresent(
            after -> {
              conditions.add(
                  query.stage() == null
                      ? "(e.finished, e.due_on, e.case_id) > (:finished, :dueOn, :id)"
                      : "(e.due_on, e.case_id) > (:dueOn, :id)");
              parameters.put("finished", after.finished());
              parameters.put("dueOn", after.dueOn());
              parameters.put("id", after.id());
            });
    conditions.add(LATEST);
    return page(String.join(" and ", conditions), order, parameters);
  }

  private record Row(EvaluationLine line, EvaluationMark mark) {}

  private Slice<EvaluationLine> page(
      String conditions, String order, Map<String, @Nullable Object> parameters) {
    List<Row> read =
        jdbc.sql(LINES + conditions + " order by " + order + " limit :longest")
            .params(parameters)
            .param("longest", Slice.LENGTH + 1)
            .query(EvaluationListStore::row)
            .list();
    Slice<Row> slice = Slice.of(read, row -> row.mark().toString());
    return new Slice<>(slice.rows().stream().map(Row::line).toList(), slice.after());
  }

  /**
   * Whether a document is evidence in a case that somebody evaluates, once they have declared
   * (8.3).
   */
  boolean isEvidenceFor(Actor reader, DocumentId document) {
    scope.tell();
    return jdbc.sql(
            """
            select exists (select from application.evidence v
              join evaluation.evaluation e on e.case_id = v.case_id
              join evaluation.member m on (m.case_id, m.round) = (e.case_id, e.round)
              where v.document = :document and m.account_id = :reader and m.left_at is null
                and m.independence = 'DECLARED' and e.applicant_person <> :person and
            """
                + LATEST
                + ")")
        .params(parameters(reader))
        .param("document", document.value())
        .query(Boolean.class)
        .single();
  }

  private static boolean oversees(Actor reader) {
    return reader.is(Role.MANAGER) || reader.is(Role.SUPERVISOR);
  }

  private Map<String, @Nullable Object> parameters(Actor reader) {
    var parameters = new HashMap<String, @Nullable Object>();
    parameters.put("reader", reader.id().value());
    parameters.put("person", reader.person().value());
    parameters.put("today", LocalDate.now(clock));
    parameters.put("assessor", reader.is(Role.ASSESSOR));
    return parameters;
  }

  private static Row row(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("case_id", UUID.class);
    LocalDate dueOn = row.getObject("due_on", LocalDate.class);
    var line =
        new EvaluationLine(
            new CaseId(id),
            row.getString("number"),
            row.getString("applicant_name"),
            row.getString("organisation_name"),
            EvaluationStage.valueOf(row.getString("stage")),
            row.getString("leader"),
            dueOn);
    return new Row(line, new EvaluationMark(row.getBoolean("finished"), dueOn, id));
  }
}
