package org.zhiheng.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonId;

/** Whose identity documents are known, by the hashes of their numbers, in the database. */
@Repository
class IdentityDocumentStore {

  private final JdbcClient jdbc;

  IdentityDocumentStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isEmpty() {
    return jdbc.sql("select not exists (select from person.document)")
        .query(Boolean.class)
        .single();
  }

  Optional<PersonId> holder(byte[] hash) {
    return jdbc.sql("select person from person.document where hash = ?")
        .param(hash)
        .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
        .optional();
  }

  boolean knows(PersonId person) {
    return exists("select exists (select from person.document where person = ?)", person);
  }

  /** Whether the body itself has entered a document of this person. */
  boolean wasSeen(PersonId person) {
    return exists("select exists (select from person.document where person = ? and seen)", person);
  }

  private boolean exists(String sql, PersonId person) {
    return jdbc.sql(sql).param(person.value()).query(Boolean.class).single();
  }

  /** Keeps a document that nobody has; whoever comes second at the same moment is too late. */
  void keep(byte[] hash, PersonId person, boolean seen, Instant at) {
    jdbc.sql(
            """
            insert into person.document (hash, person, seen, since) values (?,?,?,?)
            on conflict (hash) do update set seen = document.seen or excluded.seen
            where document.person = excluded.person
            """)
        .params(hash, person.value(), seen, Timestamp.from(at))
        .update();
  }

  /**
   * Gives a document that the body has not seen to somebody else.
   *
   * @param frozen whether it was frozen when that was decided
   */
  boolean give(byte[] hash, PersonId person, boolean frozen) {
    return jdbc.sql(
                """
                update person.document set person = ?, seen = true
                where hash = ? and not seen and frozen = ?
                """)
            .params(person.value(), hash, frozen)
            .update()
        == 1;
  }

  boolean hasFrozen(PersonId person) {
    return jdbc.sql("select exists (select from person.document where person = ? and frozen)")
        .param(person.value())
        .query(Boolean.class)
        .single();
  }

  /** A file with this number was frozen, whoever told it. */
  void freeze(byte[] hash) {
    jdbc.sql("update person.document set frozen = true where hash = ? and not frozen")
        .param(hash)
        .update();
  }

  void join(PersonId gone, PersonId stays) {
    jdbc.sql("update person.document set person = ? where person = ?")
        .params(stays.value(), gone.value())
        .update();
  }
}
