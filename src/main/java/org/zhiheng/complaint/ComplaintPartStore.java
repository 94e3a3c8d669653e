package org.zhiheng.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.complaint.Complaint.Concerned;
import org.zhiheng.complaint.Complaint.Opinion;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/** Whom complaints are about, and what managers would answer, in the database. */
@Repository
class ComplaintPartStore {

  private final JdbcClient jdbc;

  ComplaintPartStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<Concerned> concerned(UUID complaint) {
    return jdbc.sql(
            """
            select a.person, k.account, a.name, k.reason, k.by from complaint.concerned k
            join identity.account a on a.id = k.account where k.complaint = ? order by k.at
            """)
        .param(complaint)
        .query(
            (row, line) ->
                new Concerned(
                    new PersonId(row.getObject("person", UUID.class)),
                    account(row, "account"),
                    row.getString("name"),
                    row.getString("reason"),
                    account(row, "by")))
        .list();
  }

  List<Opinion> opinions(UUID complaint, LocalDate today) {
    return jdbc.sql(
            "select o.outcome, o.text, o.by, a.person, o.at, "
                + ComplaintAccess.mayAnswer()
                + """
                as counts
                from complaint.opinion o join complaint.complaint c on c.id = o.complaint
                join identity.account a on a.id = o.by where c.id = :complaint order by o.place
                """)
        .param("complaint", complaint)
        .param("today", today)
        .query(
            (row, line) ->
                new Opinion(
                    ComplaintOutcome.valueOf(row.getString("outcome")),
                    row.getString("text"),
                    account(row, "by"),
                    new PersonId(row.getObject("person", UUID.class)),
                    row.getTimestamp("at").toInstant(),
                    row.getBoolean("counts")))
        .list();
  }

  /** How many people may answer it without somebody. */
  int answering(UUID complaint, PersonId without, LocalDate today) {
    return jdbc.sql(
            """
            select count(distinct a.person) from complaint.complaint c, identity.account a
            where c.id = :complaint and a.person <> :without and
            """
                + ComplaintAccess.mayAnswer())
        .param("complaint", complaint)
        .param("without", without.value())
        .param("today", today)
        .query(Integer.class)
        .single();
  }

  void concern(UUID complaint, Concerned concerned, Instant at) {
    jdbc.sql(
            """
            insert into complaint.concerned (complaint, account, reason, by, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            complaint,
            concerned.account().value(),
            concerned.reason(),
            concerned.by().value(),
            Timestamp.from(at))
        .update();
  }

  void release(UUID complaint, AccountId account) {
    jdbc.sql("delete from complaint.concerned where complaint = ? and account = ?")
        .params(complaint, account.value())
        .update();
  }

  void opine(UUID complaint, Opinion opinion) {
    jdbc.sql(
            """
            insert into complaint.opinion (complaint, outcome, text, by, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            complaint,
            opinion.outcome().name(),
            opinion.text(),
            opinion.by().value(),
            Timestamp.from(opinion.at()))
        .update();
  }

  private static AccountId account(ResultSet row, String column) throws SQLException {
    return new AccountId(row.getObject(column, UUID.class));
  }
}
