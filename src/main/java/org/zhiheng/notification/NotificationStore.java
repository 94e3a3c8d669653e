package org.zhiheng.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.casefile.CaseNews;
import org.zhiheng.casefile.TaskKind;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Slice;

/** What people are told, in the database. */
@Repository
class NotificationStore {

  private static final String COLUMNS =
      """
      select n.number, n.case_id, e.number as case_number, n.task, n.event, n.due_on, n.at, n.read_at
      from notification.notification n join casefile.entry e using (case_id)
      """;

  private final JdbcClient jdbc;

  NotificationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Tells of new tasks everybody for whom they wait, as the to-do lists show them: nobody of a role
   * in their own case, in one that they are tied to, or about what they proposed themselves.
   */
  void tellTasks(CaseNews news, LocalDate today) {
    jdbc.sql(
            """
            insert into notification.notification (account_id, case_id, task, due_on, at)
            select distinct on (a.id, t.code) a.id, t.case_id, t.code, t.due_on, :at::timestamptz
            from casefile.task t cross join lateral (
              select i.id, i.person from identity.account i where i.active and i.id = t.account
              union all
              select i.id, i.person from identity.account i
              where i.active and i.organisation = t.organisation and i.roles @> array['EMPLOYER']
              union all
              select i.id, i.person from identity.account i
              where i.active and t.organisation is null and i.roles && case
                  when t.role = 'BODY' then array['OFFICER', 'MANAGER'] else array[t.role] end
                and i.person not in (
                  select k.person from evaluation.apart(:today) k where k.case_id = t.case_id)) a
            where t.sequence = any(:tasks) and a.id <> :by
              and (a.id = t.account or a.person not in (
                select i.person from identity.account i where i.id = t.applicant or i.id = any(t.except_for)))
              and (a.id = t.account or t.organisation is not null or not exists (
                select from certificate.named(:today) n
                where n.case_id = t.case_id and n.person = a.person))
              and (t.code not in ('examine-appeal', 'choose-appeal-handlers') or not exists (
                select from appeal.involved(t.case_id, t.about) h where h.person = a.person))
            order by a.id, t.code, t.sequence
            """)
        .param("at", Timestamp.from(news.at()))
        .param("by", news.by().value())
        .param("tasks", news.tasks().toArray(Long[]::new))
        .param("today", today)
        .update();
  }

  /** What was settled, by whomever, need not be read any more by those for whom it waited. */
  void settle(CaseNews news) {
    jdbc.sql(
            """
            update notification.notification n set read_at = :at
            where n.case_id = :case and n.task is not null and n.read_at is null
              and not exists (
                select from casefile.task t
                where t.case_id = n.case_id and t.code = n.task and t.closed_at is null
                  and (t.account is null or t.account = n.account_id))
            """)
        .param("case", news.caseId().value())
        .param("at", Timestamp.from(news.at()))
        .update();
  }

  /** Tells the applicant what happened, unless a task of the same moment tells it. */
  void tellApplicant(CaseNews news) {
    jdbc.sql(
            """
            insert into notification.notification (account_id, case_id, event, at)
            select e.applicant, e.case_id, :event, :at::timestamptz from casefile.entry e
            where e.case_id = :case and not exists (
              select from notification.notification n
              where n.account_id = e.applicant and n.case_id = e.case_id and n.at = :at
                and n.task is not null)
            """)
        .param("case", news.caseId().value())
        .param("event", news.event())
        .param("at", Timestamp.from(news.at()))
        .update();
  }

  Slice<Notification> page(AccountId account, long before) {
    List<Notification> read =
        jdbc.sql(
                COLUMNS
                    + """
                    where n.account_id = :account and n.number < :before
                    order by n.number desc limit :most
                    """)
            .param("account", account.value())
            .param("before", before)
            .param("most", Slice.LENGTH + 1)
            .query(NotificationStore::notification)
            .list();
    return Slice.of(read, each -> String.valueOf(each.number()));
  }

  /** With what the holder was not told yet about the own account. */
  int unread(AccountId account) {
    return jdbc.sql(
            """
            select (select count(*) from notification.notification
                where account_id = :account and read_at is null)
              + (select count(*) from identity.notice
                where account_id = :account and read_at is null)
            """)
        .param("account", account.value())
        .query(Integer.class)
        .single();
  }

  /**
   * Marks what an account was shown. Numbers are given before a transaction ends, so that one that
   * arrives after a page was drawn may be lower than those on it: no bound tells what was shown.
   */
  void read(AccountId account, Collection<Long> shown, Instant at) {
    jdbc.sql(
            """
            update notification.notification set read_at = :at
            where account_id = :account and number = any(:shown) and read_at is null
            """)
        .param("at", Timestamp.from(at))
        .param("account", account.value())
        .param("shown", shown.toArray(Long[]::new))
        .update();
  }

  /** What an account neither read nor was mailed, the oldest first. */
  List<Notification> toMail(AccountId account) {
    return jdbc.sql(
            COLUMNS
                + """
                where n.account_id = ? and n.read_at is null and n.mail_id is null
                order by n.number for update of n
                """)
        .param(account.value())
        .query(NotificationStore::notification)
        .list();
  }

  void mailed(List<Notification> told, UUID mail) {
    jdbc.sql("update notification.notification set mail_id = :mail where number = any(:numbers)")
        .param("mail", mail)
        .param("numbers", told.stream().map(Notification::number).toArray(Long[]::new))
        .update();
  }

  /** Forgets what was read before a moment. */
  int purge(Instant before) {
    return jdbc.sql("delete from notification.notification where read_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  /** When the one was read that was read first. */
  Optional<Instant> oldestRead() {
    return jdbc.sql("select min(read_at) from notification.notification")
        .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  private static Notification notification(ResultSet row, int line) throws SQLException {
    @Nullable String task = row.getString("task");
    @Nullable Timestamp readAt = row.getTimestamp("read_at");
    return new Notification(
        row.getLong("number"),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("case_number"),
        task == null ? null : TaskKind.of(task),
        row.getString("event"),
        row.getObject("due_on", LocalDate.class),
        row.getTimestamp("at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
