package org.zhiheng.surveillance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.certificate.CertificateNumber;
import org.zhiheng.certificate.CertificateState;
import org.zhiheng.certificate.Validity;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;

/** The reminders that were given, in the database, where none is given twice. */
@Repository
class ReminderStore {

  /** A certificate whose holder was reminded to renew it. */
  record Reminded(CertificateNumber number, CaseId caseId) {}

  private final JdbcClient jdbc;

  ReminderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Some of the certificates that run on a day or ended a short time ago, in the order of their
   * numbers.
   */
  List<RemindedCertificate> running(LocalDate today, String after, int atMost) {
    return jdbc.sql(
            """
            select c.number, c.case_id, c.scheme, c.valid_from, c.valid_through, c.state,
              array(select r.year from surveillance.education r
                where r.number = c.number and r.state not in ('WITHDRAWN', 'ANNULLED')) as handed_in,
              exists (select from application.application a where a.person = c.holder
                  and a.stage in ('SUBMITTED', 'RETURNED', 'ACCEPTED'))
                or exists (select from certificate.certificate n where n.holder = c.holder
                  and n.state = 'ACTIVE' and n.valid_from > c.valid_through) as renewing,
              array(select concat_ws(' ', m.kind, m.year, m.months)
                from surveillance.reminder m where m.number = c.number) as given
            from certificate.certificate c
            where c.state in ('ACTIVE', 'SUSPENDED', 'EXPIRED') and c.number > :after
              and c.valid_from <= :today and c.valid_through >= :ended
            order by c.number limit :most
            """)
        .param("after", after)
        .param("today", today)
        .param("ended", today.minusMonths(1))
        .param("most", atMost)
        .query(ReminderStore::certificate)
        .list();
  }

  /** Keeps that a reminder is given; false where it was given before. */
  boolean give(CertificateNumber number, Reminder reminder, Instant at) {
    return jdbc.sql(
                """
                insert into surveillance.reminder (number, kind, year, months, at)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                number.value(),
                reminder.kind().name(),
                reminder.year(),
                reminder.months(),
                Timestamp.from(at))
            .update()
        > 0;
  }

  /** The certificates in force that a person was reminded to renew. */
  List<Reminded> toRenew(PersonId holder) {
    return jdbc.sql(
            """
            select c.number, c.case_id from certificate.certificate c
            where c.holder = ? and c.state = 'ACTIVE' and exists (
              select from surveillance.reminder m
              where m.number = c.number and m.kind = 'RENEWAL')
            """)
        .param(holder.value())
        .query(
            (row, line) ->
                new Reminded(
                    new CertificateNumber(row.getString("number")),
                    new CaseId(row.getObject("case_id", UUID.class))))
        .list();
  }

  private static RemindedCertificate certificate(ResultSet row, int line) throws SQLException {
    return new RemindedCertificate(
        new CertificateNumber(row.getString("number")),
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("scheme"),
        new Validity(
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_through", LocalDate.class)),
        CertificateState.valueOf(row.getString("state")),
        List.of((Integer[]) row.getArray("handed_in").getArray()),
        row.getBoolean("renewing"),
        given((String[]) row.getArray("given").getArray()));
  }

  private static Set<Reminder> given(String[] written) {
    return Arrays.stream(written)
        .map(each -> each.split(" ", -1))
        .map(
            each ->
                new Reminder(
                    ReminderKind.valueOf(each[0]),
                    Integer.parseInt(each[1]),
                    Integer.parseInt(each[2])))
        .collect(Collectors.toSet());
  }
}
