package org.zhiheng.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/** The organisations that accounts belong and belonged to, in the database. */
@Repository
class MembershipStore {

  private final JdbcClient jdbc;

  MembershipStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void begin(AccountId account, String organisation, LocalDate from) {
    jdbc.sql("insert into identity.membership (account_id, organisation, from_day) values (?,?,?)")
        .params(account.value(), organisation, from)
        .update();
  }

  /** Ends what goes on; on a day before it began, it ends on the day it began. */
  void end(AccountId account, LocalDate until) {
    jdbc.sql(
            """
            update identity.membership set until_day = greatest(from_day, ?)
            where account_id = ? and until_day is null
            """)
        .params(until, account.value())
        .update();
  }

  /** The people behind accounts, with their memberships by whichever of their accounts. */
  List<Affiliate> of(Collection<AccountId> accounts) {
    Map<AccountId, List<Membership>> memberships = new LinkedHashMap<>();
    Map<AccountId, Affiliate> people = new LinkedHashMap<>();
    jdbc.sql(
            """
            select distinct own.id, own.person, own.name, m.organisation, m.from_day, m.until_day
            from identity.account own
            left join (identity.account each
              join identity.membership m on m.account_id = each.id) on each.person = own.person
            where own.id = any(?)
            order by own.id, m.until_day desc nulls first, m.from_day desc, m.organisation
            """)
        .param(accounts.stream().map(AccountId::value).toArray(UUID[]::new))
        .query(
            row -> {
              var id = new AccountId(row.getObject("id", UUID.class));
              var person = new PersonId(row.getObject("person", UUID.class));
              List<Membership> its = memberships.computeIfAbsent(id, each -> new ArrayList<>());
              if (row.getString("organisation") != null) {
                its.add(membership(row));
              }
              people.put(id, new Affiliate(id, person, row.getString("name"), its));
            });
    return List.copyOf(people.values());
  }

  private static Membership membership(ResultSet row) throws SQLException {
    return new Membership(
        row.getString("organisation"),
        row.getObject("from_day", LocalDate.class),
        row.getObject("until_day", LocalDate.class));
  }

  /** Whether somebody with the role of an employer may sign in for an organisation. */
  boolean speakFor(String organisation) {
    return jdbc.sql(
            """
            select exists (select from identity.account
              where active and organisation = ? and roles @> array['EMPLOYER'])
            """)
        .param(organisation)
        .query(Boolean.class)
        .single();
  }
}
