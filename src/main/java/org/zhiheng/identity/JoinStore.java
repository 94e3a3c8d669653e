package org.zhiheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;

/** Persons that turned out to be one, and proposals of that, in the database. */
@Repository
class JoinStore {

  private static final String OPEN =
      """
      select j.gone, j.stays, j.proposed_by, j.proposer, j.proposer_name, j.reason, j.at,
        (select a.id from identity.account a where a.person = j.gone order by a.login limit 1) as account,
        (select string_agg(a.login, ', ' order by a.login) from identity.account a
          where a.person = j.gone) as gone_logins,
        (select string_agg(a.login, ', ' order by a.login) from identity.account a
          where a.person = j.stays) as stays_logins
      from identity.join_proposal j
      """;

  private final JdbcClient jdbc;

  JoinStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Other joins and proposals wait: who is one person is decided one after the other. */
  void lock() {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('identity join', 0))::text")
        .query(String.class)
        .single();
  }

  void join(PersonId gone, PersonId stays) {
    jdbc.sql("update identity.account set person = ?, version = version + 1 where person = ?")
        .params(stays.value(), gone.value())
        .update();
    // what was proposed of a person who is no more is settled with it, and so is what somebody
    // proposed of others who turns out to be one of them
    jdbc.sql(
            """
            delete from identity.join_proposal
            where :gone in (gone, stays) or (proposer = :gone and :stays in (gone, stays))
            """)
        .param("gone", gone.value())
        .param("stays", stays.value())
        .update();
    jdbc.sql("update identity.join_proposal set proposer = ? where proposer = ?")
        .params(stays.value(), gone.value())
        .update();
  }

  /** Notes a proposal, unless somebody has proposed the same of the two. */
  boolean propose(PersonId gone, PersonId stays, String reason, Actor by, Instant at) {
    return jdbc.sql(
                """
                insert into identity.join_proposal
                  (gone, stays, proposed_by, proposer, proposer_name, reason, at)
                values (?,?,?,?,?,?,?) on conflict do nothing
                """)
            .params(
                gone.value(),
                stays.value(),
                by.id().value(),
                by.person().value(),
                by.name(),
                reason,
                Timestamp.from(at))
            .update()
        == 1;
  }

  boolean withdraw(PersonId gone, PersonId stays) {
    return jdbc.sql("delete from identity.join_proposal where gone = ? and stays = ?")
            .params(gone.value(), stays.value())
            .update()
        == 1;
  }

  /** What is proposed of two persons, whichever of them would stay. */
  Optional<ProposedJoin> ofBoth(PersonId one, PersonId other) {
    return jdbc.sql(OPEN + " where (j.gone, j.stays) in ((:one, :other), (:other, :one))")
        .param("one", one.value())
        .param("other", other.value())
        .query(JoinStore::proposal)
        .optional();
  }

  List<ProposedJoin> of(PersonId person) {
    return jdbc.sql(OPEN + " where :person in (j.gone, j.stays) order by j.at limit 50")
        .param("person", person.value())
        .query(JoinStore::proposal)
        .list();
  }

  /** The oldest ones. */
  List<ProposedJoin> open(int atMost) {
    return jdbc.sql(OPEN + " order by j.at limit ?")
        .param(atMost)
        .query(JoinStore::proposal)
        .list();
  }

  private static ProposedJoin proposal(ResultSet row, int number) throws SQLException {
    return new ProposedJoin(
        new PersonId(row.getObject("gone", UUID.class)),
        new PersonId(row.getObject("stays", UUID.class)),
        new AccountId(row.getObject("account", UUID.class)),
        row.getString("gone_logins"),
        row.getString("stays_logins"),
        new AccountId(row.getObject("proposed_by", UUID.class)),
        new PersonId(row.getObject("proposer", UUID.class)),
        row.getString("proposer_name"),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }
}
