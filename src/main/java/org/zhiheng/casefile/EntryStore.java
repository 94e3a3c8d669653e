package org.zhiheng.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.Change.Fact;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;

/** Where cases stand and who takes part in them; here alone stands who may follow which case. */
@Repository
class EntryStore {

  /** The own case, one with a seat, one whose recommendation was asked for; for staff every one. */
  private static final String SCOPE =
      """
      (:staff
        or e.applicant = :account
        or exists (
          select from casefile.participant p
          where p.case_id = e.case_id and p.account = :account
            and p.hand = any(string_to_array(:seats, ',')))
        or exists (
          select from casefile.task t
          where t.case_id = e.case_id and t.role = 'EMPLOYER' and t.organisation = :organisation))
      """;

  private static final String COLUMNS =
      """
      select e.case_id, e.applicant, e.applicant_name, e.organisation, e.organisation_name,
        e.number, e.phase, e.since, e.due_on, e.grade, e.certificate
      from casefile.entry e
      where
      """;

  private final JdbcClient jdbc;

  EntryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A case that begins; what else is known of it comes with its first change. */
  void insert(CaseId id, AccountId applicant, Instant at) {
    jdbc.sql(
            """
            insert into casefile.entry (case_id, applicant, applicant_name, phase, since)
            values (:id, :applicant, '', 'PREPARING', :at)
            """)
        .param("id", id.value())
        .param("applicant", applicant.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void change(CaseId id, Change change, Instant at) {
    jdbc.sql(
            """
            update casefile.entry set
              phase = coalesce(:phase, phase),
              since = case when :phase::text is null then since else :at end,
              due_on = case when :sameDue then due_on else :dueOn::date end,
              number = coalesce(:NUMBER, number),
              applicant_name = coalesce(:APPLICANT_NAME, applicant_name),
              organisation = coalesce(:ORGANISATION, organisation),
              organisation_name = coalesce(:ORGANISATION_NAME, organisation_name),
              grade = coalesce(:GRADE, grade),
              certificate = coalesce(:CERTIFICATE, certificate)
            where case_id = :id
            """)
        .param("id", id.value())
        .param("phase", change.phase() == null ? null : change.phase().name())
        .param("at", Timestamp.from(at))
        .param("sameDue", change.sameDue())
        .param("dueOn", change.dueOn())
        .params(facts(change))
        .update();
    change.leaves().forEach(person -> leave(id, person));
    change.joins().forEach((person, hand) -> join(id, person, hand));
  }

  AccountId applicant(CaseId id) {
    return jdbc.sql("select applicant from casefile.entry where case_id = ?")
        .param(id.value())
        .query((row, number) -> new AccountId(row.getObject("applicant", UUID.class)))
        .single();
  }

  /** A case, when the actor may follow it. */
  Optional<Entry> find(CaseId id, Actor actor) {
    return jdbc.sql(COLUMNS + SCOPE + " and e.case_id = :id")
        .param("id", id.value())
        .params(scope(actor))
        .query(EntryStore::entry)
        .optional();
  }

  /** What somebody takes part in a case as, by a seat or as the organisation that was asked. */
  Optional<Hand> seat(CaseId id, Actor actor) {
    return jdbc.sql(
            """
            select hand from casefile.participant
            where case_id = :id and account = :account
              and hand = any(string_to_array(:seats, ','))
            """)
        .param("id", id.value())
        .params(scope(actor))
        .query((row, number) -> Hand.valueOf(row.getString("hand")))
        .optional();
  }

  /** The cases that somebody applied in or has a seat in, the last moved first. */
  List<Entry> own(Actor actor, int atMost) {
    Map<String, @Nullable Object> scope = scope(actor);
    scope.put("staff", false);
    return jdbc.sql(COLUMNS + SCOPE + " order by e.since desc, e.case_id limit :atMost")
        .param("atMost", atMost)
        .params(scope)
        .query(EntryStore::entry)
        .list();
  }

  /** The cases that the actor may follow and that fit a query, the last moved first. */
  List<Entry> search(CaseQuery query, LocalDate today, Actor actor, int atMost) {
    return jdbc.sql(
            COLUMNS
                + SCOPE
                + """
                and (:phase::text is null or e.phase = :phase)
                and (not :overdue or e.due_on < :today)
                and position(lower(:words) in lower(concat_ws(
                  ' ', e.number, e.applicant_name, e.organisation_name, e.organisation,
                  e.certificate, replace(e.certificate, '-', '')))) > 0
                order by e.since desc, e.case_id
                limit :atMost
                """)
        .param("phase", query.phase() == null ? null : query.phase().name())
        .param("overdue", query.overdue())
        .param("today", today)
        .param("words", query.words())
        .param("atMost", atMost)
        .params(scope(actor))
        .query(EntryStore::entry)
        .list();
  }

  private void join(CaseId id, AccountId person, Hand hand) {
    jdbc.sql(
            """
            insert into casefile.participant (case_id, account, hand) values (:id, :account, :hand)
            on conflict (case_id, account) do update set hand = excluded.hand
            """)
        .param("id", id.value())
        .param("account", person.value())
        .param("hand", hand.name())
        .update();
  }

  private void leave(CaseId id, AccountId person) {
    jdbc.sql("delete from casefile.participant where case_id = ? and account = ?")
        .params(id.value(), person.value())
        .update();
  }

  private static Map<String, @Nullable Object> facts(Change change) {
    Map<String, @Nullable Object> facts = new HashMap<>();
    for (Fact fact : Fact.values()) {
      facts.put(fact.name(), change.facts().get(fact));
    }
    return facts;
  }

  private static Map<String, @Nullable Object> scope(Actor actor) {
    Map<String, @Nullable Object> scope = new HashMap<>();
    scope.put("staff", Standing.isStaff(actor));
    scope.put("account", actor.id().value());
    scope.put(
        "seats", Standing.seats(actor).stream().map(Hand::name).collect(Collectors.joining(",")));
    scope.put("organisation", actor.is(Role.EMPLOYER) ? actor.organisation() : null);
    return scope;
  }

  private static Entry entry(ResultSet row, int number) throws SQLException {
    return new Entry(
        new CaseId(row.getObject("case_id", UUID.class)),
        new AccountId(row.getObject("applicant", UUID.class)),
        row.getString("applicant_name"),
        row.getString("organisation"),
        row.getString("organisation_name"),
        row.getString("number"),
        Phase.valueOf(row.getString("phase")),
        row.getTimestamp("since").toInstant(),
        row.getObject("due_on", LocalDate.class),
        row.getString("grade"),
        row.getString("certificate"));
  }
}
