package org.zhiheng.body;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Folding;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Slice;
import org.zhiheng.kernel.Stale;

/** The roster of assessors in the database, one entry a person. */
@Repository
class RosterStore {

  private static final String ACTIVE =
      """
      select e.account_id, e.person, a.name, coalesce(e.organisation, a.organisation) as organisation,
        e.organisation_name, e.qualification, e.qualified_until, e.version
      from body.assessor e join identity.account a on a.id = e.account_id
      where a.active and a.roles @> array['ASSESSOR']
      """;

  private final JdbcClient jdbc;

  RosterStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By name, one more than fits on a page. */
  Slice<RosterEntry> page(@Nullable AccountId after) {
    List<RosterEntry> read =
        jdbc.sql(
                ACTIVE
                    + """
                     and (:after::uuid is null or (a.name, a.login) >
                      (select l.name, l.login from identity.account l where l.id = :after))
                    order by a.name, a.login limit :most
                    """)
            .param("after", after == null ? null : after.value())
            .param("most", Slice.LENGTH + 1)
            .query(RosterStore::entry)
            .list();
    return Slice.of(read, entry -> entry.account().toString());
  }

  Optional<RosterEntry> find(AccountId account) {
    return jdbc.sql(ACTIVE + " and e.account_id = ?")
        .param(account.value())
        .query(RosterStore::entry)
        .optional();
  }

  List<RosterEntry> find(Collection<AccountId> accounts) {
    return jdbc.sql(ACTIVE + " and e.account_id = any(?)")
        .param(accounts.stream().map(AccountId::value).toArray(UUID[]::new))
        .query(RosterStore::entry)
        .list();
  }

  /** The account by which a person is on the roster. */
  Optional<AccountId> accountOf(PersonId person) {
    return jdbc.sql("select account_id from body.assessor where person = ?")
        .param(person.value())
        .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
        .optional();
  }

  /**
   * Writes an entry.
   *
   * @throws Stale when the version it builds on is not the stored one
   */
  void save(PersonId person, Enrolment typed) {
    int changed =
        jdbc.sql(
                """
                insert into body.assessor (person, account_id, organisation, organisation_name,
                  organisation_folded, qualification, qualified_until, version)
                select :person, :account, :organisation, :organisationName, :folded, :qualification,
                  :until, 1
                where :version = 0 or exists (select from body.assessor where person = :person)
                on conflict (person) do update
                set organisation = excluded.organisation,
                  organisation_name = excluded.organisation_name,
                  organisation_folded = excluded.organisation_folded,
                  qualification = excluded.qualification,
                  qualified_until = excluded.qualified_until,
                  version = assessor.version + 1
                where assessor.version = :version and assessor.account_id = :account
                """)
            .param("person", person.value())
            .param("account", typed.account().value())
            .param(
                "organisation", typed.organisation() == null ? null : typed.organisation().value())
            .param("organisationName", typed.organisationName())
            .param("folded", Folding.of(typed.organisationName()))
            .param("qualification", typed.qualification())
            .param("until", typed.qualifiedUntil())
            .param("version", typed.version())
            .update();
    if (changed == 0) {
      throw new Stale(typed.account());
    }
  }

  /** One entry remains of two: that of the person who stays. */
  void join(PersonId gone, PersonId stays) {
    jdbc.sql(
            """
            update body.assessor set person = ?, version = version + 1
            where person = ? and not exists (select from body.assessor where person = ?)
            """)
        .params(stays.value(), gone.value(), stays.value())
        .update();
    jdbc.sql("delete from body.assessor where person = ?").param(gone.value()).update();
  }

  private static RosterEntry entry(ResultSet row, int number) throws SQLException {
    return new RosterEntry(
        new AccountId(row.getObject("account_id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getString("name"),
        row.getString("organisation"),
        row.getString("organisation_name"),
        row.getString("qualification"),
        row.getObject("qualified_until", LocalDate.class),
        row.getInt("version"));
  }
}
