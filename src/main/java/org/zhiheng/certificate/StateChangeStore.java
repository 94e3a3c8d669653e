package org.zhiheng.certificate;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;

/** The histories of states in the database, to which entries are only added. */
@Repository
class StateChangeStore {

  private final JdbcClient jdbc;

  StateChangeStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(CertificateNumber number, StateChange change) {
    @Nullable CertificateState before = change.before();
    @Nullable AccountId by = change.by();
    jdbc.sql(
            """
            insert into certificate.state_change (number, place, before, after, since, until_day,
              ground, reason, happened_on, mandate, matter, by, at)
            select :number, 1 + count(*), :before, :after, :since, :until, :ground, :reason,
              :happenedOn, :mandate, :matter, :by, :at
            from certificate.state_change where number = :number
            """)
        .param("number", number.value())
        .param("before", before == null ? null : before.name())
        .param("after", change.after().name())
        .param("since", change.since())
        .param("until", change.until())
        .param("mandate", change.mandate())
        .param("matter", change.matter())
        .param("ground", change.ground().name())
        .param("reason", change.reason())
        .param("happenedOn", change.happenedOn())
        .param("by", by == null ? null : by.value())
        .param("at", Timestamp.from(change.at()))
        .update();
  }

  /** All of a number, the first one first. */
  List<StateChange> of(CertificateNumber number) {
    return jdbc.sql(
            """
            select before, after, since, until_day, ground, reason, happened_on, mandate, matter,
              by, at
            from certificate.state_change where number = ? order by place
            """)
        .param(number.value())
        .query(StateChangeStore::change)
        .list();
  }

  /** All of some numbers, the first one of each first. */
  Map<CertificateNumber, List<StateChange>> of(Collection<CertificateNumber> numbers) {
    var histories = new LinkedHashMap<CertificateNumber, List<StateChange>>();
    if (numbers.isEmpty()) {
      return histories;
    }
    jdbc.sql(
            """
            select number, before, after, since, until_day, ground, reason, happened_on, mandate,
              matter, by, at
            from certificate.state_change where number = any(:numbers) order by number, place
            """)
        .param("numbers", numbers.stream().map(CertificateNumber::value).toArray(String[]::new))
        .query(
            (row, count) ->
                Map.entry(new CertificateNumber(row.getString("number")), change(row, count)))
        .list()
        .forEach(
            entry ->
                histories
                    .computeIfAbsent(entry.getKey(), number -> new ArrayList<>())
                    .add(entry.getValue()));
    return histories;
  }

  /** The entries that a decision brought about, by certificates. */
  List<Carried> carried(UUID mandate) {
    return jdbc.sql(
            """
            select s.number, c.case_id, s.place
            from certificate.state_change s join certificate.certificate c on c.number = s.number
            where s.mandate = ? and s.ground <> 'OVERTURNED' order by s.number, s.place
            """)
        .param(mandate)
        .query(
            (row, count) ->
                new Carried(
                    new CertificateNumber(row.getString("number")),
                    new CaseId(row.getObject("case_id", UUID.class)),
                    row.getInt("place")))
        .list();
  }

  private static StateChange change(ResultSet row, int number) throws SQLException {
    @Nullable String before = row.getString("before");
    @Nullable UUID by = row.getObject("by", UUID.class);
    return new StateChange(
        before == null ? null : CertificateState.valueOf(before),
        CertificateState.valueOf(row.getString("after")),
        row.getObject("since", LocalDate.class),
        row.getObject("until_day", LocalDate.class),
        StateGround.valueOf(row.getString("ground")),
        row.getString("reason"),
        row.getObject("happened_on", LocalDate.class),
        row.getObject("mandate", UUID.class),
        row.getObject("matter", UUID.class),
        by == null ? null : new AccountId(by),
        row.getTimestamp("at").toInstant());
  }
}
