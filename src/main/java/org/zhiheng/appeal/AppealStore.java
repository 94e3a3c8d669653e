package org.zhiheng.appeal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.SearchWords;
import org.zhiheng.kernel.Stale;

/** Appeals in the database. */
@Repository
class AppealStore {

  static final String COLUMNS =
      """
      a.id, a.number, a.case_id, a.kind, a.reference, a.acted_on, a.person, a.case_number,
        a.person_name, a.organisation_name, a.scheme, a.lodged_by, a.lodged_at, a.received_on,
        a.until_on, a.grounds, a.stage, a.due_on, a.examined_by, a.examined_at, a.inadmissible,
        a.examined_why, a.outcome, a.decided_on, a.version, a.place
      """;

  private static final String SELECT = "select " + COLUMNS + " from appeal.appeal a ";

  private final JdbcClient jdbc;
  private final ReadOnce once;

  AppealStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  /** The next number of a receipt. */
  String nextNumber(int year) {
    int last =
        jdbc.sql(
                """
                insert into appeal.number (year, last) values (?, 1)
                on conflict (year) do update set last = appeal.number.last + 1
                returning last
                """)
            .param(year)
            .query(Integer.class)
            .single();
    return "A%d-%04d".formatted(year, last);
  }

  void insert(Appeal appeal) {
    AppealedAct act = appeal.act();
    Lodging lodging = appeal.lodging();
    SearchWords words =
        SearchWords.of(appeal.number(), act.caseNumber(), act.personName(), act.organisationName());
    jdbc.sql(
            """
            insert into appeal.appeal (id, number, case_id, kind, reference, acted_on, person,
              case_number, person_name, organisation_name, scheme, lodged_by, lodged_at,
              received_on, until_on, grounds, stage, due_on, words_folded, pairs, version)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(appeal.id())
        .param(appeal.number())
        .param(act.caseId().value())
        .param(act.kind().name())
        .param(act.reference())
        .param(act.on())
        .param(act.person().value())
        .param(act.caseNumber())
        .param(act.personName())
        .param(act.organisationName())
        .param(act.scheme())
        .param(lodging.by().value())
        .param(Timestamp.from(lodging.at()))
        .param(lodging.receivedOn())
        .param(lodging.until())
        .param(lodging.grounds())
        .param(appeal.stage().name())
        .param(appeal.dueOn())
        .param(words.folded())
        .param(words.pairs().toArray(String[]::new))
        .param(appeal.version())
        .update();
  }

  /** Writes what may change, over the version that was read. */
  void update(Appeal appeal) {
    @Nullable Examination found = appeal.examination();
    @Nullable AppealRuling ruled = appeal.ruling();
    int changed =
        jdbc.sql(
                """
                update appeal.appeal
                set stage = :stage, due_on = :dueOn, examined_by = :by, examined_at = :at,
                  inadmissible = :ground, examined_why = :why, outcome = :outcome, decided_on = :decidedOn,
                  version = version + 1
                where id = :id and version = :version
                """)
            .param("stage", appeal.stage().name())
            .param("dueOn", appeal.dueOn())
            .param("by", found == null ? null : found.by().value())
            .param("at", found == null ? null : Timestamp.from(found.at()))
            .param("ground", found == null || found.admitted() ? null : ground(found))
            .param("why", found == null ? null : found.reason())
            .param("outcome", ruled == null ? null : ruled.outcome().name())
            .param("decidedOn", ruled == null ? null : ruled.on())
            .param("id", appeal.id())
            .param("version", appeal.version())
            .update();
    if (changed == 0) {
      throw new Stale(appeal.id());
    }
  }

  Optional<Appeal> find(UUID id) {
    return once.of(
        "appeal/one",
        id,
        () -> jdbc.sql(SELECT + "where a.id = ?").param(id).query(AppealStore::appeal).optional());
  }

  /** For a step that nobody else may take meanwhile. */
  Optional<Appeal> lock(UUID id) {
    return jdbc.sql(SELECT + "where a.id = ? for update")
        .param(id)
        .query(AppealStore::appeal)
        .optional();
  }

  /** All of a case, the last one first. */
  List<Appeal> of(CaseId id) {
    return jdbc.sql(SELECT + "where a.case_id = ? order by a.place desc")
        .param(id.value())
        .query(AppealStore::appeal)
        .list();
  }

  /** The number of an appeal against an act that was not taken back. */
  Optional<String> against(AppealedAct act) {
    return jdbc.sql(
            """
            select number from appeal.appeal
            where case_id = ? and kind = ? and reference = ? and stage <> 'WITHDRAWN'
            """)
        .params(act.caseId().value(), act.kind().name(), act.reference())
        .query(String.class)
        .optional();
  }

  /** The last day of the first appeal against an act, also where it was taken back. */
  Optional<LocalDate> firstUntil(AppealedAct act) {
    return jdbc.sql(
            """
            select until_on from appeal.appeal
            where case_id = ? and kind = ? and reference = ? order by place limit 1
            """)
        .params(act.caseId().value(), act.kind().name(), act.reference())
        .query(LocalDate.class)
        .optional();
  }

  private static String ground(Examination found) {
    return Objects.requireNonNull(found.ground()).name();
  }

  static Appeal appeal(ResultSet row, int number) throws SQLException {
    return new Appeal(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new AppealedAct(
            new CaseId(row.getObject("case_id", UUID.class)),
            AppealedKind.valueOf(row.getString("kind")),
            row.getString("reference"),
            row.getObject("acted_on", LocalDate.class),
            new PersonId(row.getObject("person", UUID.class)),
            row.getString("case_number"),
            row.getString("person_name"),
            row.getString("organisation_name"),
            row.getString("scheme")),
        new Lodging(
            new AccountId(row.getObject("lodged_by", UUID.class)),
            row.getTimestamp("lodged_at").toInstant(),
            row.getObject("received_on", LocalDate.class),
            row.getObject("until_on", LocalDate.class),
            row.getString("grounds")),
        AppealStage.valueOf(row.getString("stage")),
        row.getObject("due_on", LocalDate.class),
        examination(row),
        ruling(row),
        row.getInt("version"));
  }

  private static @Nullable AppealRuling ruling(ResultSet row) throws SQLException {
    @Nullable String outcome = row.getString("outcome");
    return outcome == null
        ? null
        : new AppealRuling(
            AppealOutcome.valueOf(outcome), row.getObject("decided_on", LocalDate.class));
  }

  private static @Nullable Examination examination(ResultSet row) throws SQLException {
    @Nullable UUID by = row.getObject("examined_by", UUID.class);
    if (by == null) {
      return null;
    }
    @Nullable String ground = row.getString("inadmissible");
    return new Examination(
        ground == null ? null : Inadmissible.valueOf(ground),
        row.getString("examined_why"),
        new AccountId(by),
        row.getTimestamp("examined_at").toInstant());
  }
}
