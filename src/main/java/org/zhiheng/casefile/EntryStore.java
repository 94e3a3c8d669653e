package org.zhiheng.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.Change.Fact;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Slice;

/** Where cases stand and who takes part in them; here alone stands who may follow which case. */
@Repository
class EntryStore {

  /** The accounts of the person who asks: an own case is one's own with any of their accounts. */
  private static final String MINE =
      "array(select id from identity.account where person = :person)";

  /** Cases that the person who asks is tied to, or evaluated: no office opens them. */
  private static final String TIED =
      """
      (select t.case_id from evaluation.apart(:today) t where t.person = :person
        union all
        select n.case_id from certificate.named(:today) n where n.person = :person)
      """;

  /** The own case, one with a seat, one whose recommendation was asked for. */
  private static final String OWN =
      """
      e.case_id in (
        select case_id from casefile.entry where applicant = any(%s)
        union
        select case_id from casefile.participant
        where account = :account and hand = any(:seats::text[])
        union
        select case_id from casefile.task where organisation = :organisation)
      """
          .formatted(MINE);

  private static final String COLUMNS =
      """
      select e.case_id, e.applicant, e.applicant_name, e.organisation, e.organisation_name,
        e.number, e.phase, e.since, e.due_on, e.grade, e.certificate
      """;

  private static final String NEWEST = " order by e.since desc, e.case_id desc limit :most";
  private static final String NEAREST = " order by e.due_on, e.case_id limit :most";

  private final JdbcClient jdbc;
  private final Clock clock;

  EntryStore(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
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
    if (!change.facts().isEmpty()) {
      foldAnew(id);
    }
    change.leaves().forEach(person -> leave(id, person));
    change.joins().forEach((person, hand) -> join(id, person, hand));
  }

  /** Makes the case to be found by what is known of it now. */
  private void foldAnew(CaseId id) {
    SearchWords words =
        jdbc.sql(COLUMNS + " from casefile.entry e where e.case_id = ?")
            .param(id.value())
            .query((row, number) -> words(entry(row, number)))
            .single();
    jdbc.sql("update casefile.entry set words_folded = :words, pairs = :pairs where case_id = :id")
        .param("words", words.folded())
        .param("pairs", words.pairs().toArray(String[]::new))
        .param("id", id.value())
        .update();
  }

  private static SearchWords words(Entry entry) {
    return SearchWords.of(
        entry.number(),
        entry.applicantName(),
        entry.organisationName(),
        entry.organisation(),
        entry.certificate());
  }

  AccountId applicant(CaseId id) {
    return jdbc.sql("select applicant from casefile.entry where case_id = ?")
        .param(id.value())
        .query((row, number) -> new AccountId(row.getObject("applicant", UUID.class)))
        .single();
  }

  /**
   * A case as the one who asks stands to it.
   *
   * @param own whether they are the applicant, with any of their accounts
   * @param seat what they take part as, with any of their accounts; null where they do not
   * @param tied whether they are tied to it, or were in a team of it
   */
  record Found(Entry entry, boolean own, @Nullable Hand seat, boolean tied) {}

  /** A case, when the actor may follow it. */
  Optional<Found> find(CaseId id, Actor actor) {
    return jdbc.sql(
            COLUMNS
                + """
                , e.applicant = any(%1$s) as own, e.case_id in %2$s as tied,
                (select p.hand from casefile.participant p
                 where p.case_id = e.case_id and p.account = any(%1$s)
                 order by p.hand = 'EMPLOYER', p.hand = 'PANEL' limit 1) as seat
                from casefile.entry e where e.case_id = :id and
                """
                    .formatted(MINE, TIED)
                + scope(actor))
        .param("id", id.value())
        .params(parameters(actor))
        .query(EntryStore::found)
        .optional();
  }

  /** The cases that somebody applied in or takes part in, the last moved first. */
  Slice<Entry> own(Actor actor, @Nullable CaseMark after) {
    return page(OWN, NEWEST, CaseMark::moved, parameters(actor), after);
  }

  /** The cases that the actor may follow and that fit a query. */
  Slice<Entry> search(CaseQuery query, LocalDate today, Actor actor, @Nullable CaseMark after) {
    Map<String, @Nullable Object> parameters = parameters(actor);
    String all = CaseConditions.of(query, today, scope(actor), parameters);
    return query.isByLimit()
        ? page(all, NEAREST, CaseMark::due, parameters, after)
        : page(all, NEWEST, CaseMark::moved, parameters, after);
  }

  /** What a search finds, on one page that is taken away. */
  List<Entry> taken(CaseQuery query, LocalDate today, Actor actor, int most) {
    Map<String, @Nullable Object> parameters = parameters(actor);
    String all = CaseConditions.of(query, today, scope(actor), parameters);
    parameters.put("most", most);
    String order = query.isByLimit() ? NEAREST : NEWEST;
    return jdbc.sql(COLUMNS + " from casefile.entry e where " + all + order)
        .params(parameters)
        .query(EntryStore::entry)
        .list();
  }

  private Slice<Entry> page(
      String conditions,
      String order,
      Function<Entry, CaseMark> mark,
      Map<String, @Nullable Object> parameters,
      @Nullable CaseMark after) {
    parameters.put("most", Slice.LENGTH + 1);
    String further = "";
    if (after != null) {
      boolean newest = order.equals(NEWEST);
      further =
          newest
              ? " and (e.since, e.case_id) < (:order, :case)"
              : " and (e.due_on, e.case_id) > (:order, :case)";
      parameters.put("order", newest ? Timestamp.from(after.instant()) : after.day());
      parameters.put("case", after.id().value());
    }
    List<Entry> read =
        jdbc.sql(COLUMNS + " from casefile.entry e where " + conditions + further + order)
            .params(parameters)
            .query(EntryStore::entry)
            .list();
    return Slice.of(read, entry -> mark.apply(entry).toString());
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

  /**
   * Which cases somebody may follow: staff all of them but those they are tied to, and everybody
   * their own.
   */
  private static String scope(Actor actor) {
    return actor.isStaff() ? "(e.case_id not in " + TIED + " or " + OWN + ")" : OWN;
  }

  private Map<String, @Nullable Object> parameters(Actor actor) {
    Map<String, @Nullable Object> parameters = new HashMap<>();
    parameters.put("account", actor.id().value());
    parameters.put("person", actor.person().value());
    parameters.put("seats", Standing.seats(actor).stream().map(Hand::name).toArray(String[]::new));
    parameters.put("today", LocalDate.now(clock));
    parameters.put("organisation", actor.is(Role.EMPLOYER) ? actor.organisation() : null);
    return parameters;
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    String seat = row.getString("seat");
    return new Found(
        entry(row, number),
        row.getBoolean("own"),
        seat == null ? null : Hand.valueOf(seat),
        row.getBoolean("tied"));
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
