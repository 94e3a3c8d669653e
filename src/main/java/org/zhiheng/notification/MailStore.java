package org.zhiheng.notification;

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
import org.zhiheng.kernel.Slice;

/** The mails to be sent and those that were, in the database. */
@Repository
class MailStore {

  /** Followed by where the mails are taken from, and by whose they are. */
  private static final String SELECT_FROM =
      """
      select m.id, m.kind, coalesce(a.name, '') as name, m.address, m.subject, m.text, m.state, m.attempts, m.made_at,
        m.problem, m.place
      from
      """;

  private static final String WHOSE = " m left join identity.account a on a.id = m.account_id ";
  private static final String MAILS = SELECT_FROM + " notification.mail" + WHOSE;

  private static final String NOT_ARRIVED =
      " kind = 'NEWS' and state in ('WAITING', 'REFUSED', 'GIVEN_UP', 'UNSURE')";

  private final JdbcClient jdbc;

  MailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Writes a mail to be sent.
   *
   * @param account whose it is; null for somebody without one
   */
  void insert(
      UUID id,
      @Nullable AccountId account,
      MailKind kind,
      String address,
      MailText written,
      Instant at) {
    jdbc.sql(
            """
            insert into notification.mail (id, account_id, kind, address, subject, text, state,
              attempts, made_at, next_at)
            values (:id, :account, :kind, :address, :subject, :text, 'WAITING', 0, :at, :at)
            """)
        .param("id", id)
        .param("account", account == null ? null : account.value())
        .param("kind", kind.name())
        .param("address", address)
        .param("subject", written.subject())
        .param("text", written.text())
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Waits, in the running transaction, for others that make mails for the account. */
  void lock(AccountId account) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended('notification.mail' || ?::text, 0))")
        .param(account.value())
        .query()
        .singleRow();
  }

  boolean isMailedSince(AccountId account, MailKind kind, String address, Instant since) {
    return jdbc.sql(
            """
            select exists (select from notification.mail
              where account_id = ? and kind = ? and address = ? and made_at >= ?)
            """)
        .params(account.value(), kind.name(), address, Timestamp.from(since))
        .query(Boolean.class)
        .single();
  }

  /** How many mails of a kind were made for an account since a moment. */
  int countSince(AccountId account, MailKind kind, Instant since) {
    return jdbc.sql(
            """
            select count(*) from notification.mail
            where account_id = ? and kind = ? and made_at >= ?
            """)
        .params(account.value(), kind.name(), Timestamp.from(since))
        .query(Integer.class)
        .single();
  }

  /** Takes the next mail that is due, so that nobody else sends it. */
  Optional<Mail> claim(Instant now) {
    return jdbc.sql(
            """
            with next as (
              select id from notification.mail where state = 'WAITING' and next_at <= :now
              order by next_at, place limit 1 for update skip locked),
            claimed as (
              update notification.mail set state = 'SENDING', claimed_at = :now,
                attempts = attempts + 1
              where id in (select id from next) returning *)
            """
                + SELECT_FROM
                + " claimed"
                + WHOSE)
        .param("now", Timestamp.from(now))
        .query(MailStore::mail)
        .optional();
  }

  /**
   * Writes down how sending a claimed mail ended.
   *
   * @param next when it is tried again; null where it is not
   */
  void end(UUID id, MailState state, @Nullable String problem, @Nullable Instant next, Instant at) {
    jdbc.sql(
            """
            update notification.mail set state = :state, problem = :problem,
              next_at = coalesce(:next::timestamptz, next_at), ended_at = :at,
              -- the secret in a link is for its reader alone
              text = case when kind <> 'NEWS' and :state = 'SENT' then '' else text end
            where id = :id and state = 'SENDING'
            """)
        .param("id", id)
        .param("state", state.name())
        .param("problem", problem)
        .param("next", next == null ? null : Timestamp.from(next))
        .param("at", Timestamp.from(at))
        .update();
  }

  /** Gives up those whose sender died on the way; whether they arrived, nobody knows. */
  int abandon(Instant before, Instant at) {
    return jdbc.sql(
            """
            update notification.mail set state = 'UNSURE', ended_at = ?
            where state = 'SENDING' and claimed_at < ?
            """)
        .params(Timestamp.from(at), Timestamp.from(before))
        .update();
  }

  /** False when it is not in a state from which it may be sent again. */
  boolean again(UUID id, Instant at) {
    return jdbc.sql(
                """
                update notification.mail set state = 'WAITING', attempts = 0, next_at = ?
                where id = ? and state in ('REFUSED', 'GIVEN_UP', 'UNSURE')
                """)
            .params(Timestamp.from(at), id)
            .update()
        > 0;
  }

  Slice<Mail> page(@Nullable MailState state, long before) {
    List<Mail> read =
        jdbc.sql(
                MAILS
                    + """
                    where (:state::text is null or m.state = :state) and m.place < :before
                    order by m.place desc limit :most
                    """)
            .param("state", state == null ? null : state.name())
            .param("before", before)
            .param("most", Slice.LENGTH + 1)
            .query(MailStore::mail)
            .list();
    return Slice.of(read, mail -> String.valueOf(mail.place()));
  }

  Optional<Mail> find(UUID id) {
    return jdbc.sql(MAILS + " where m.id = ?").param(id).query(MailStore::mail).optional();
  }

  /**
   * How many mails somebody has to see to. An address that its owner mistyped, so that the mail
   * server refused the mail that was to confirm it, has to be typed again by its owner.
   */
  int stuck() {
    return jdbc.sql(
            """
            select count(*) from notification.mail
            where state in ('REFUSED', 'GIVEN_UP', 'UNSURE')
              and not (kind <> 'NEWS' and state = 'REFUSED')
            """)
        .query(Integer.class)
        .single();
  }

  /** What has not arrived goes to the address that its reader has now. */
  void redirect(AccountId account, String address) {
    jdbc.sql("update notification.mail set address = ? where account_id = ? and " + NOT_ARRIVED)
        .params(address, account.value())
        .update();
  }

  /** Nobody gets mail at an address that was given up; what it told is unread still. */
  void drop(AccountId account) {
    jdbc.sql(
            """
            with gone as (
              select id from notification.mail where account_id = :account and
            """
                + NOT_ARRIVED
                + """
                ), told as (
                  update notification.notification set mail_id = null
                  where mail_id in (select id from gone))
                delete from notification.mail where id in (select id from gone)
                """)
        .param("account", account.value())
        .update();
  }

  /** Forgets old mails; what they told counts as read. */
  int purge(Instant before) {
    return jdbc.sql(
            """
            with old as (
              select id from notification.mail
              where made_at < :before and state not in ('WAITING', 'SENDING')),
            told as (
              update notification.notification set mail_id = null, read_at = coalesce(read_at, now())
              where mail_id in (select id from old))
            delete from notification.mail where id in (select id from old)
            """)
        .param("before", Timestamp.from(before))
        .update();
  }

  /** When the oldest was made that was dealt with. */
  Optional<Instant> oldest() {
    return jdbc.sql(
            """
            select made_at from notification.mail where state not in ('WAITING', 'SENDING')
            order by made_at limit 1
            """)
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .optional();
  }

  private static Mail mail(ResultSet row, int line) throws SQLException {
    return new Mail(
        row.getObject("id", UUID.class),
        MailKind.valueOf(row.getString("kind")),
        row.getString("name"),
        row.getString("address"),
        row.getString("subject"),
        row.getString("text"),
        MailState.valueOf(row.getString("state")),
        row.getInt("attempts"),
        row.getTimestamp("made_at").toInstant(),
        row.getString("problem"),
        row.getLong("place"));
  }
}
