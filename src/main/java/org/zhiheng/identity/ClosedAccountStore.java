package org.zhiheng.identity;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.identity.ClosedAccounts.Closed;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/** Accounts that nobody signs in by any more, in the database. */
@Repository
class ClosedAccountStore {

  private final JdbcClient jdbc;

  ClosedAccountStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * People all of whose accounts were closed before a moment, the longest closed first. Who ever
   * worked for the body or spoke for an organisation stays: their acts keep their name.
   *
   * @param after the last one that was looked at
   */
  List<Closed> closedBefore(Instant before, Closed after, int atMost) {
    return jdbc.sql(
            """
            select person, max(closed_at) as since from identity.account
            group by person
            having bool_and(not active) and bool_or(let_go_at is null) and max(closed_at) < ?
              and (max(closed_at), person) > (?, ?) and bool_and(roles = array['APPLICANT'])
            order by since, person limit ?
            """)
        .params(
            Timestamp.from(before), Timestamp.from(after.since()), after.person().value(), atMost)
        .query(
            (row, number) ->
                new Closed(
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getTimestamp("since").toInstant()))
        .list();
  }

  /** The accounts of a person, as long as all of them are closed. */
  Set<AccountId> lockClosed(PersonId person) {
    List<Map.Entry<AccountId, Boolean>> found =
        jdbc.sql("select id, active from identity.account where person = ? for update")
            .param(person.value())
            .query(
                (row, number) ->
                    Map.entry(
                        new AccountId(row.getObject("id", UUID.class)), row.getBoolean("active")))
            .list();
    return found.stream().anyMatch(Map.Entry::getValue)
        ? Set.of()
        : found.stream().map(Map.Entry::getKey).collect(Collectors.toSet());
  }

  /** Takes out who it was; the id stays where it acted. */
  void letGo(PersonId person, Instant now, LocalDate today) {
    jdbc.sql("select set_config('zhiheng.letting_go', 'on', true)").query(String.class).single();
    of("delete from identity.notice where account_id in (:accounts)", person);
    of("delete from identity.passkey where account_id in (:accounts)", person);
    of("delete from identity.second_factor where account_id in (:accounts)", person);
    of("delete from identity.recovery_code where account_id in (:accounts)", person);
    jdbc.sql(
            """
            update identity.membership set until_day = greatest(from_day, :today)
            where until_day is null
              and account_id in (select id from identity.account where person = :person)
            """)
        .param("today", today)
        .param("person", person.value())
        .update();
    jdbc.sql(
            """
            update identity.account set login = 'gone-' || id, name = '-', found_by = '',
              roles = array['APPLICANT'], organisation = null, asked_organisation = null,
              password = case when password is null then null else '' end, let_go_at = :now,
              sessions = sessions + 1, version = version + 1
            where person = :person
            """)
        .param("now", Timestamp.from(now))
        .param("person", person.value())
        .update();
  }

  private void of(String sql, PersonId person) {
    jdbc.sql(sql.replace(":accounts", "select id from identity.account where person = :person"))
        .param("person", person.value())
        .update();
  }
}
