package org.zhiheng.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.Change.Closing;
import org.zhiheng.casefile.Change.Opening;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;

/** What waits for whom. */
@Repository
class TaskStore {

  /** Open tasks for the person, for a role of theirs; nobody works on their own application. */
  private static final String WAITING =
      """
      from casefile.task t
      join casefile.entry e using (case_id)
      where t.closed_at is null
        and (t.account = :account
          or (t.role = any(string_to_array(:roles, ','))
            and (t.organisation is null or t.organisation = :organisation)
            and e.applicant <> :account))
      """;

  private final JdbcClient jdbc;

  TaskStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void close(CaseId id, Closing closing, Instant at) {
    jdbc.sql(
            """
            update casefile.task set closed_at = :at
            where case_id = :id and closed_at is null
              and (:kind::text is null or kind = :kind)
              and (:whose::uuid is null or account = :whose or about = :whose)
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .param("kind", closing.kind() == null ? null : closing.kind().name())
        .param("whose", closing.whose() == null ? null : closing.whose().value())
        .update();
  }

  /** Opens a task with the limit that the case has now. */
  void open(CaseId id, Opening opening, Instant at) {
    jdbc.sql(
            """
            insert into casefile.task
              (case_id, kind, account, role, organisation, about, opened_at, due_on)
            select e.case_id, :kind, case when :applicant then e.applicant else :account::uuid end,
              :role, :organisation, :about::uuid, :at, e.due_on
            from casefile.entry e
            where e.case_id = :id
            on conflict do nothing
            """)
        .param("id", id.value())
        .param("kind", opening.kind().name())
        .param("at", Timestamp.from(at))
        .params(columns(opening.assignee()))
        .update();
  }

  /** What waits for somebody, the most urgent first. */
  List<Task> waitingFor(Actor actor) {
    return jdbc.sql(
            """
            select t.case_id, t.kind, t.opened_at, t.due_on,
              e.number, e.applicant_name, e.organisation_name
            """
                + WAITING
                + " order by t.due_on nulls last, t.opened_at, t.sequence")
        .params(parameters(actor))
        .query(TaskStore::task)
        .list();
  }

  /** How much waits for somebody, by its kind. */
  Map<TaskKind, Integer> countWaitingFor(Actor actor) {
    Map<TaskKind, Integer> counts = new EnumMap<>(TaskKind.class);
    jdbc.sql("select t.kind, count(*) as waiting " + WAITING + " group by t.kind")
        .params(parameters(actor))
        .query(
            row -> {
              counts.put(TaskKind.valueOf(row.getString("kind")), row.getInt("waiting"));
            });
    return counts;
  }

  /** Who is at the open tasks of a case: their kind, and the account where it is one person's. */
  List<Map.Entry<TaskKind, Optional<AccountId>>> holders(CaseId id) {
    return jdbc.sql(
            """
            select kind, account from casefile.task
            where case_id = ? and closed_at is null order by sequence
            """)
        .param(id.value())
        .query(TaskStore::holder)
        .list();
  }

  private static Map.Entry<TaskKind, Optional<AccountId>> holder(ResultSet row, int number)
      throws SQLException {
    UUID account = row.getObject("account", UUID.class);
    return Map.entry(
        TaskKind.valueOf(row.getString("kind")), Optional.ofNullable(account).map(AccountId::new));
  }

  private static Map<String, @Nullable Object> columns(Assignee assignee) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("applicant", assignee instanceof Assignee.Applicant);
    columns.put("account", null);
    columns.put("role", null);
    columns.put("organisation", null);
    columns.put("about", null);
    switch (assignee) {
      case Assignee.Applicant _ -> {}
      case Assignee.Person person -> columns.put("account", person.account().value());
      case Assignee.Office office -> {
        columns.put("role", office.role().name());
        columns.put("about", office.about() == null ? null : office.about().value());
      }
      case Assignee.Employer employer -> {
        columns.put("role", Role.EMPLOYER.name());
        columns.put("organisation", employer.organisation());
      }
    }
    return columns;
  }

  private static Map<String, @Nullable Object> parameters(Actor actor) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("account", actor.id().value());
    parameters.put(
        "roles", actor.roles().stream().map(Role::name).collect(Collectors.joining(",")));
    parameters.put("organisation", actor.organisation());
    return parameters;
  }

  private static Task task(ResultSet row, int number) throws SQLException {
    return new Task(
        new CaseId(row.getObject("case_id", UUID.class)),
        TaskKind.valueOf(row.getString("kind")),
        row.getString("number"),
        row.getString("applicant_name"),
        row.getString("organisation_name"),
        row.getTimestamp("opened_at").toInstant(),
        row.getObject("due_on", LocalDate.class));
  }
}
