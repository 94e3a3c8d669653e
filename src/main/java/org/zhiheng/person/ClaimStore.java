package org.zhiheng.person;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.person.Claim.Giving;

/** Numbers that belong to somebody else, in the database. */
@Repository
class ClaimStore {

  private static final String OPEN =
      """
      select c.id, c.account, a.person as claimant, d.person as holder, c.masked, d.seen, d.frozen,
        c.at, c.giving_by, g.person as giver, c.giving_why, c.giving_at,
        coalesce(t.person, c.typed_by) as typist
      from person.claim c
      join person.document d on d.hash = c.hash
      join identity.account a on a.id = c.account
      left join identity.account t on t.id = c.typed_by
      left join identity.account g on g.id = c.giving_by
      where c.settled_at is null
      """;

  private final JdbcClient jdbc;

  ClaimStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes a claim, if it is not noted yet. */
  boolean insert(
      byte[] hash, AccountId claimant, String masked, boolean seen, Actor by, Instant at) {
    return jdbc.sql(
                """
                insert into person.claim (id, account, hash, masked, claimant_seen, typed_by, at)
                values (?,?,?,?,?,?,?)
                on conflict (account, hash) where settled_at is null do nothing
                """)
            .params(
                UUID.randomUUID(),
                claimant.value(),
                hash,
                masked,
                seen,
                by.id().value(),
                Timestamp.from(at))
            .update()
        == 1;
  }

  /** Whether a number that an account told is still to be settled. */
  boolean isOpen(byte[] hash, AccountId account) {
    return jdbc.sql(
            """
            select exists (select from person.claim
              where account = ? and hash = ? and settled_at is null)
            """)
        .params(account.value(), hash)
        .query(Boolean.class)
        .single();
  }

  /**
   * The open claims in the order of their ids, which tells nothing but stands still; none on the
   * reader's own number, of which they learn nothing before others have settled it.
   */
  List<Claim> open(PersonId reader, @Nullable UUID after, int atMost) {
    return jdbc.sql(
            OPEN
                + " and a.person <> :reader and d.person <> :reader"
                + " and c.id > :after order by c.id limit :most")
        .param("reader", reader.value())
        .param("after", after == null ? new UUID(0, 0) : after)
        .param("most", atMost)
        .query(ClaimStore::claim)
        .list();
  }

  /** How many wait for a person who neither is concerned nor has proposed what waits. */
  int waiting(PersonId person) {
    return jdbc.sql(
            "select count(*) from ("
                + OPEN
                + """
                and a.person <> :person and d.person <> :person
                and coalesce(t.person, c.typed_by) <> :person
                and g.person is distinct from :person) waiting
                """)
        .param("person", person.value())
        .query(Integer.class)
        .single();
  }

  /** An open one, which nobody else settles before the transaction ends. */
  Optional<Claim> lock(UUID id) {
    return jdbc.sql(OPEN + " and c.id = ? for update of c")
        .param(id)
        .query(ClaimStore::claim)
        .optional();
  }

  byte[] hash(UUID id) {
    return jdbc.sql("select hash from person.claim where id = ?")
        .param(id)
        .query((row, number) -> row.getBytes("hash"))
        .single();
  }

  /** Notes what a first administrator proposes, once. */
  boolean propose(UUID id, Giving giving) {
    return jdbc.sql(
                """
                update person.claim
                set giving_by = ?, giving_why = ?, giving_at = ?
                where id = ? and settled_at is null and giving_at is null
                """)
            .params(giving.by().value(), giving.why(), Timestamp.from(giving.at()), id)
            .update()
        == 1;
  }

  /** Settles a claim, once. */
  boolean settle(UUID id, AccountId by, Instant at) {
    return jdbc.sql(
                """
                update person.claim set settled_at = ?, settled_by = ?
                where id = ? and settled_at is null
                """)
            .params(Timestamp.from(at), by.value(), id)
            .update()
        == 1;
  }

  /** Settles what nobody has to decide any more, as claimant and holder are one. */
  void settleOwn(PersonId person, AccountId by, Instant at) {
    jdbc.sql(
            """
            update person.claim c set settled_at = ?, settled_by = ?
            from person.document d, identity.account a
            where c.settled_at is null and d.hash = c.hash and a.id = c.account
              and d.person = ? and a.person = ?
            """)
        .params(Timestamp.from(at), by.value(), person.value(), person.value())
        .update();
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(
        row.getObject("id", UUID.class),
        new AccountId(row.getObject("account", UUID.class)),
        new PersonId(row.getObject("claimant", UUID.class)),
        new PersonId(row.getObject("holder", UUID.class)),
        row.getString("masked"),
        row.getBoolean("seen"),
        row.getBoolean("frozen"),
        new PersonId(row.getObject("typist", UUID.class)),
        row.getTimestamp("at").toInstant(),
        giving(row));
  }

  private static @Nullable Giving giving(ResultSet row) throws SQLException {
    @Nullable Timestamp at = row.getTimestamp("giving_at");
    return at == null
        ? null
        : new Giving(
            new AccountId(row.getObject("giving_by", UUID.class)),
            new PersonId(row.getObject("giver", UUID.class)),
            row.getString("giving_why"),
            at.toInstant());
  }
}
