package org.zhiheng.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.Change.Closing;
import org.zhiheng.casefile.Change.Opening;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Slice;

/** What waits for whom. */
@Repository
class TaskStore {

  /** An open task as it is kept; without a name where it waits for more than one person. */
  record Open(TaskKind kind, @Nullable String name, Instant since, @Nullable LocalDate dueOn) {}

  /** The accounts of the person who asks: nobody works on their own application by another one. */
  private static final String MINE =
      "array(select id from identity.account where person = :person)";

  /**
   * Open tasks addressed to the person, to a role of theirs or to their organisation; an objection
   * is not to be settled before its answer is there or its days are over.
   */
  private static final String WAITING =
      """
      t.closed_at is null
        and (t.account = :account or t.applicant <> all(%1$s))
        and (t.account is not null or t.organisation is not null or t.case_id not in (
          select k.case_id from evaluation.apart(:today) k where k.person = :person
          union all
          select n.case_id from certificate.named(:today) n where n.person = :person))
        and not t.except_for && %1$s
        and (t.code not in ('examine-appeal', 'choose-appeal-handlers') or not exists (
          select from appeal.involved(t.case_id, t.about) h where h.person = :person))
        and (t.code <> 'settle-objection' or not exists (
          select from casefile.task a
          where a.case_id = t.case_id and a.about = t.about and a.code = 'answer-objection'
            and a.closed_at is null and a.due_on >= :today))
      """
          .formatted(MINE);

  private static final String COLUMNS =
      """
      select t.case_id, t.code, t.opened_at, t.due_on, t.due::text as due, t.sequence,
        e.number, e.applicant_name, e.organisation_name
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  TaskStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How many were open. */
  int close(CaseId id, Closing closing, Instant at) {
    return jdbc.sql(
            """
            update casefile.task set closed_at = :at
            where case_id = :id and closed_at is null
              and (code = :code or :code::text is null and not code = any(:stays))
              and (:whose::uuid is null or account = :whose or about = :whose)
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .param("code", closing.kind() == null ? null : closing.kind().code())
        .param("whose", closing.whose())
        .param("stays", TaskKind.STAYING.stream().map(TaskKind::code).toArray(String[]::new))
        .update();
  }

  /** Gives the open tasks of a case the day that its limit moved to. */
  void move(CaseId id, LocalDate before, LocalDate dueOn) {
    jdbc.sql(
            """
            update casefile.task set due_on = :dueOn
            where case_id = :id and closed_at is null and due_on = :before
            """)
        .param("id", id.value())
        .param("before", before)
        .param("dueOn", dueOn)
        .update();
  }

  /**
   * Opens a task with its own limit, or with the one that the case has now.
   *
   * @return its running number; empty when it waits already
   */
  Optional<Long> open(CaseId id, Opening opening, Instant at) {
    return jdbc.sql(
            """
            insert into casefile.task (case_id, code, account, role, organisation, about,
              except_for, applicant, opened_at, due_on)
            select e.case_id, :code, case when :applicant then e.applicant else :account::uuid end,
              :role, :organisation, :about::uuid, :exceptFor::uuid[], e.applicant, :at,
              coalesce(:dueOn::date, e.due_on)
            from casefile.entry e
            where e.case_id = :id
            on conflict do nothing
            returning sequence
            """)
        .param("id", id.value())
        .param("code", opening.kind().code())
        .param("at", Timestamp.from(at))
        .param("about", opening.about())
        .param("dueOn", opening.dueOn())
        .param("exceptFor", opening.exceptFor().stream().map(AccountId::value).toArray(UUID[]::new))
        .params(columns(opening.assignee()))
        .query(Long.class)
        .optional();
  }

  /**
   * What waits for somebody, the most urgent first, and of those without a limit the oldest: of
   * each addressee as much as a page has, so that it does not matter how much waits in all.
   */
  Slice<Task> waitingFor(Actor actor, @Nullable TaskMark after) {
    List<MarkedTask> read =
        jdbc.sql(
                COLUMNS
                    + """
                    from unnest(:addressees::text[]) as mine (addressee)
                    cross join lateral (
                      select * from casefile.task t
                      where t.addressee = mine.addressee and
                    """
                    + WAITING
                    + """
                        and (:due::date is null or (t.due, t.sequence) > (:due::date, :sequence))
                      order by t.due, t.sequence limit :most) t
                    join casefile.entry e using (case_id)
                    order by t.due, t.sequence limit :most
                    """)
            .params(parameters(actor))
            .param("due", after == null ? null : after.due())
            .param("sequence", after == null ? 0 : after.sequence())
            .param("most", Slice.LENGTH + 1)
            .query(TaskStore::marked)
            .list();
    Slice<MarkedTask> page = Slice.of(read, task -> task.mark().toString());
    return new Slice<>(page.rows().stream().map(MarkedTask::task).toList(), page.after());
  }

  /** What waits for somebody in one case. */
  List<Task> waitingFor(Actor actor, CaseId id) {
    return jdbc
        .sql(
            COLUMNS
                + """
                from casefile.task t
                join casefile.entry e using (case_id)
                where t.case_id = :id and t.addressee = any(:addressees::text[]) and
                """
                + WAITING
                + " order by t.due, t.sequence")
        .params(parameters(actor))
        .param("id", id.value())
        .query(TaskStore::marked)
        .list()
        .stream()
        .map(MarkedTask::task)
        .toList();
  }

  /** How much waits for somebody, by its kind. */
  Map<TaskKind, Integer> countWaitingFor(Actor actor) {
    Map<TaskKind, Integer> counts = new EnumMap<>(TaskKind.class);
    jdbc.sql(
            """
            select t.code, count(*) as waiting from casefile.task t
            where t.addressee = any(:addressees::text[]) and
            """
                + WAITING
                + " group by t.code")
        .params(parameters(actor))
        .query(
            row -> {
              counts.put(TaskKind.of(row.getString("code")), row.getInt("waiting"));
            });
    return counts;
  }

  /** What a case waits for, the oldest first. */
  List<Open> open(CaseId id) {
    return jdbc.sql(
            """
            select t.code, a.name, t.opened_at, t.due_on from casefile.task t
            left join identity.account a on a.id = t.account
            where t.case_id = ? and t.closed_at is null order by t.sequence
            """)
        .param(id.value())
        .query(TaskStore::open)
        .list();
  }

  private static Open open(ResultSet row, int number) throws SQLException {
    return new Open(
        TaskKind.of(row.getString("code")),
        row.getString("name"),
        row.getTimestamp("opened_at").toInstant(),
        row.getObject("due_on", LocalDate.class));
  }

  private static Map<String, @Nullable Object> columns(Assignee assignee) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("applicant", assignee instanceof Assignee.Applicant);
    columns.put("account", null);
    columns.put("role", null);
    columns.put("organisation", null);
    switch (assignee) {
      case Assignee.Applicant _ -> {}
      case Assignee.Person person -> columns.put("account", person.account().value());
      case Assignee.Office office -> columns.put("role", office.role().name());
      case Assignee.Body _ -> columns.put("role", Assignee.Body.CODE);
      case Assignee.Employer employer -> {
        columns.put("role", Role.EMPLOYER.name());
        columns.put("organisation", employer.organisation());
      }
    }
    return columns;
  }

  private Map<String, @Nullable Object> parameters(Actor actor) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("account", actor.id().value());
    parameters.put("person", actor.person().value());
    parameters.put("today", LocalDate.now(clock));
    parameters.put("addressees", addressees(actor).toArray(String[]::new));
    return parameters;
  }

  /** What the table calls those on whose behalf somebody may act. */
  private static List<String> addressees(Actor actor) {
    List<String> addressees = new ArrayList<>();
    addressees.add(actor.id().toString());
    actor.roles().stream()
        .filter(role -> role != Role.EMPLOYER)
        .map(Role::name)
        .forEach(addressees::add);
    if (actor.handlesCases()) {
      addressees.add(Assignee.Body.CODE);
    }
    if (actor.is(Role.EMPLOYER) && actor.organisation() != null) {
      addressees.add(actor.organisation());
    }
    return addressees;
  }

  private record MarkedTask(Task task, TaskMark mark) {}

  private static MarkedTask marked(ResultSet row, int number) throws SQLException {
    return new MarkedTask(
        new Task(
            new CaseId(row.getObject("case_id", UUID.class)),
            TaskKind.of(row.getString("code")),
            row.getString("number"),
            row.getString("applicant_name"),
            row.getString("organisation_name"),
            row.getTimestamp("opened_at").toInstant(),
            row.getObject("due_on", LocalDate.class)),
        new TaskMark(row.getString("due"), row.getLong("sequence")));
  }
}
