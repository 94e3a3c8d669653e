package org.zhiheng.identity;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;

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

  /** The memberships of the person behind an account, by whichever of the person's accounts. */
  List<Membership> ofPersonBehind(AccountId account) {
    return jdbc.sql(
            """
            select distinct m.organisation, m.from_day, m.until_day
            from identity.account own
            join identity.account each on each.person = own.person
            join identity.membership m on m.account_id = each.id
            where own.id = ?
            order by m.until_day desc nulls first, m.from_day desc, m.organisation
            """)
        .param(account.value())
        .query(
            (row, number) ->
                new Membership(
                    row.getString("organisation"),
                    row.getObject("from_day", LocalDate.class),
                    row.getObject("until_day", LocalDate.class)))
        .list();
  }
}
