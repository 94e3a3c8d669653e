package org.zhiheng.surveillance.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;

/** What was proposed and decided on events, in the database, which keeps it to three people. */
@Repository
class RulingStore {

  private static final String SELECT =
      """
      select r.id, r.proceeding, r.measure, r.until_day, r.condition, r.recall, r.reason, r.urgent,
        r.by, a.person, r.at, r.state, coalesce(o.appeal, '') as appeal
      from surveillance.ruling r join identity.account a on a.id = r.by
      left join surveillance.overturned o on o.ruling = r.id
      """;

  private final JdbcClient jdbc;

  RulingStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void insert(Ruling ruling) {
    jdbc.sql(
            """
            insert into surveillance.ruling (id, proceeding, measure, until_day, condition, recall,
              reason, urgent, by, at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(ruling.id())
        .param(ruling.proceeding())
        .param(ruling.proposal().measure().name())
        .param(ruling.proposal().until())
        .param(ruling.proposal().condition())
        .param(ruling.proposal().recall())
        .param(ruling.proposal().reason())
        .param(ruling.urgent())
        .param(ruling.by().value())
        .param(Timestamp.from(ruling.at()))
        .param(ruling.state().name())
        .update();
  }

  void vote(Ruling ruling, RulingVote vote) {
    jdbc.sql(
            """
            insert into surveillance.ruling_vote (ruling, by, agrees, reason, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            ruling.id(), vote.by().value(), vote.agrees(), vote.reason(), Timestamp.from(vote.at()))
        .update();
  }

  /** Writes how a proposal was settled. */
  void settle(Ruling ruling) {
    int changed =
        jdbc.sql("update surveillance.ruling set state = ? where id = ? and state = 'PROPOSED'")
            .params(ruling.state().name(), ruling.id())
            .update();
    if (changed == 0) {
      throw new Stale(ruling.id());
    }
  }

  Optional<Ruling> find(UUID id) {
    return jdbc.sql(SELECT + "where r.id = ?").param(id).query(this::ruling).optional();
  }

  /** In the order in which they were proposed. */
  List<Ruling> of(UUID proceeding) {
    return jdbc.sql(SELECT + "where r.proceeding = ? order by r.place")
        .param(proceeding)
        .query(this::ruling)
        .list();
  }

  /** Urgent suspensions whose days are over and that two people did not confirm. */
  List<UUID> over(LocalDate today) {
    return jdbc.sql(
            """
            select id from surveillance.ruling
            where urgent and state = 'PROPOSED' and until_day < ? order by place
            """)
        .param(today)
        .query((row, line) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Which of some were not decided by two others. */
  Set<UUID> undecided(Set<UUID> ids) {
    return Set.copyOf(
        jdbc.sql("select id from surveillance.ruling where id = any(?) and state <> 'DECIDED'")
            .param(ids.toArray(UUID[]::new))
            .query((row, line) -> row.getObject("id", UUID.class))
            .list());
  }

  /** Who ordered an urgent suspension of what a person holds that two others did not confirm. */
  Set<PersonId> alone(PersonId holder) {
    return Set.copyOf(
        jdbc.sql(
                """
                select distinct a.person
                from surveillance.ruling r
                join identity.account a on a.id = r.by
                join surveillance.proceeding p on p.id = r.proceeding
                join certificate.certificate c on c.number = p.number
                where c.holder = ? and r.urgent and r.state <> 'DECIDED'
                """)
            .param(holder.value())
            .query((row, line) -> new PersonId(row.getObject("person", UUID.class)))
            .list());
  }

  /** What was decided about the certificates of a case, the last one first. */
  List<Ruling> decidedIn(CaseId id) {
    return jdbc.sql(
            SELECT
                + """
                join surveillance.proceeding p on p.id = r.proceeding
                join certificate.certificate c on c.number = p.number
                where c.case_id = ? and r.state = 'DECIDED' order by r.place desc
                """)
        .param(id.value())
        .query(this::ruling)
        .list();
  }

  /** The urgent suspensions of what a person holds that were not confirmed. */
  Set<UUID> dropped(PersonId holder) {
    return Set.copyOf(
        jdbc.sql(
                """
                select r.id from surveillance.ruling r
                join surveillance.proceeding p on p.id = r.proceeding
                join certificate.certificate c on c.number = p.number
                where c.holder = ? and r.urgent and r.state not in ('DECIDED', 'PROPOSED')
                """)
            .param(holder.value())
            .query((row, line) -> row.getObject("id", UUID.class))
            .list());
  }

  /** Keeps which appeal undid what was decided. */
  void overturn(UUID ruling, String appeal, AccountId by, Instant at) {
    jdbc.sql("insert into surveillance.overturned (ruling, appeal, by, at) values (?, ?, ?, ?)")
        .params(ruling, appeal, by.value(), Timestamp.from(at))
        .update();
  }

  private List<RulingVote> votes(UUID ruling) {
    return jdbc.sql(
            """
            select v.by, a.person, v.agrees, v.reason, v.at
            from surveillance.ruling_vote v join identity.account a on a.id = v.by
            where v.ruling = ? order by v.at
            """)
        .param(ruling)
        .query(
            (row, number) ->
                new RulingVote(
                    new AccountId(row.getObject("by", UUID.class)),
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getBoolean("agrees"),
                    row.getString("reason"),
                    row.getTimestamp("at").toInstant()))
        .list();
  }

  private Ruling ruling(ResultSet row, int number) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    return new Ruling(
        id,
        row.getObject("proceeding", UUID.class),
        new MeasureProposal(
            Measure.valueOf(row.getString("measure")),
            row.getObject("until_day", LocalDate.class),
            row.getString("condition"),
            row.getBoolean("recall"),
            row.getString("reason")),
        row.getBoolean("urgent"),
        new AccountId(row.getObject("by", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getTimestamp("at").toInstant(),
        RulingState.valueOf(row.getString("state")),
        votes(id),
        row.getString("appeal"));
  }
}
