package org.zhiheng.complaint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.zhiheng.complaint.Complaint.Answer;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Slice;

/**
 * Complaints in the database; here stands who finds them: nobody whom one is about, who had to do
 * with the case in question or is tied to it.
 */
@Repository
class ComplaintStore {

  private static final String SELECT =
      """
      select c.id, c.number, c.name, c.address, c.subject, c.description, c.case_id,
        c.received_on, c.answer_by, c.outcome, c.answer, c.answered_by, c.answered_at, c.place
      from complaint.complaint c
      """;

  private static final String APART = ComplaintAccess.apart(":person");

  private static final String READABLE =
      "(:all and " + ComplaintAccess.notConcerned(":person") + " or " + APART + ")";

  /** The number of a certificate, or of an application, and the case that it is of. */
  private static final String CASE =
      """
      select n.case_id from certificate.certificate n where n.number = :number
      union all select a.id from application.application a where a.number = :number
      limit 1
      """;

  private record Row(Complaint complaint, long place) {}

  private final JdbcClient jdbc;
  private final ComplaintPartStore parts;

  ComplaintStore(JdbcClient jdbc, ComplaintPartStore parts) {
    this.jdbc = jdbc;
    this.parts = parts;
  }

  /** The case that a certificate or an application is of, by its number. */
  Optional<CaseId> caseOf(String number) {
    return jdbc.sql(CASE)
        .param("number", number)
        .query((row, line) -> new CaseId(row.getObject(1, UUID.class)))
        .optional();
  }

  void insert(Complaint complaint) {
    CaseId id = complaint.caseId();
    jdbc.sql(
            """
            insert into complaint.complaint (id, number, name, address, subject, description, case_id,
              received_on, answer_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .param(complaint.id())
        .param(complaint.number())
        .param(complaint.sender().name())
        .param(complaint.sender().address())
        .param(complaint.subject())
        .param(complaint.description())
        .param(id == null ? null : id.value())
        .param(complaint.receivedOn())
        .param(complaint.answerBy())
        .update();
  }

  /** A page of those that a reader finds, the one that came in first on top. */
  Slice<Complaint> page(boolean open, long after, ComplaintReader reader) {
    List<Row> read =
        as(
                reader,
                SELECT
                    + "where (c.outcome is null) = :open and c.place > :after and "
                    + READABLE
                    + " order by c.place limit :most")
            .param("open", open)
            .param("after", after)
            .param("most", Slice.LENGTH + 1)
            .query((row, line) -> new Row(bare(row), row.getLong("place")))
            .list();
    Slice<Row> page = Slice.of(read, row -> Long.toString(row.place()));
    return new Slice<>(page.rows().stream().map(Row::complaint).toList(), page.after());
  }

  Optional<Complaint> find(UUID id, ComplaintReader reader) {
    return as(reader, SELECT + "where c.id = :id and " + READABLE)
        .param("id", id)
        .query((row, line) -> bare(row))
        .optional()
        .map(bare -> whole(bare, reader.today()));
  }

  /** What a confirmed filing became, for its sender. */
  Optional<Complaint> find(UUID id) {
    return jdbc.sql(SELECT + "where c.id = ?").param(id).query((row, line) -> bare(row)).optional();
  }

  /** The same, held until the transaction ends. */
  Optional<Complaint> lock(UUID id, ComplaintReader reader) {
    jdbc.sql("select id from complaint.complaint where id = ? for update")
        .param(id)
        .query(UUID.class)
        .optional();
    return find(id, reader);
  }

  /** What the link in the mail with the answer leads to. */
  Optional<Complaint> findAnswered(String secretHash) {
    return jdbc.sql(SELECT + "where c.answer_hash = ?")
        .param(secretHash)
        .query((row, line) -> bare(row))
        .optional();
  }

  /** How many open ones wait for somebody: it is not theirs that another one has to agree to. */
  int waiting(ComplaintReader reader) {
    return as(
            reader,
            "select count(*) from complaint.complaint c where c.outcome is null and "
                + APART
                + """
                and :person is distinct from (select a.person from complaint.opinion o
                  join identity.account a on a.id = o.by
                  where o.complaint = c.id order by o.place desc limit 1)
                """)
        .query(Integer.class)
        .single();
  }

  /** How many are open whose day for the answer is over. */
  int overdue(LocalDate today) {
    return jdbc.sql(
            "select count(*) from complaint.complaint where outcome is null and answer_by < ?")
        .param(today)
        .query(Integer.class)
        .single();
  }

  /** Of those that a reader finds. */
  ComplaintFigures figures(int year, ComplaintReader reader) {
    return as(
            reader,
            """
            select count(*),
              count(*) filter (where outcome is null),
              count(*) filter (where outcome = 'UPHELD'),
              count(*) filter (where outcome = 'NOT_UPHELD'),
              count(*) filter (where outcome = 'NOT_ADMISSIBLE'),
              count(*) filter (where answered_on > answer_by)
            from complaint.complaint c where received_on >= :first and received_on < :next and
            """
                + READABLE)
        .param("first", LocalDate.of(year, 1, 1))
        .param("next", LocalDate.of(year + 1, 1, 1))
        .query(
            (row, line) ->
                new ComplaintFigures(
                    year,
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6)))
        .single();
  }

  void answer(UUID complaint, Answer answer, LocalDate on, String secretHash) {
    jdbc.sql(
            """
            update complaint.complaint set outcome = ?, answer = ?, answered_by = ?, answered_at = ?,
              answered_on = ?, answer_hash = ? where id = ?
            """)
        .params(
            answer.outcome().name(),
            answer.text(),
            answer.by().value(),
            Timestamp.from(answer.at()),
            on,
            secretHash,
            complaint)
        .update();
  }

  /** Ties it to the case that it is about. */
  void join(UUID complaint, CaseId id) {
    jdbc.sql("update complaint.complaint set case_id = ? where id = ?")
        .params(id.value(), complaint)
        .update();
  }

  /** When the one was answered that was answered first. */
  Optional<Instant> oldest() {
    return jdbc.sql("select min(answered_at) from complaint.complaint")
        .query((row, line) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
        .single();
  }

  /** Lets go of those that were answered before, and of the filings that they came from. */
  int purge(Instant before) {
    jdbc.sql(
            """
            delete from complaint.filing f using complaint.complaint c
            where f.became = c.id and c.answered_at < ?
            """)
        .param(Timestamp.from(before))
        .update();
    return jdbc.sql("delete from complaint.complaint where answered_at < ?")
        .param(Timestamp.from(before))
        .update();
  }

  private StatementSpec as(ComplaintReader reader, String query) {
    return jdbc.sql(query)
        .param("all", reader.all())
        .param("person", reader.person().value())
        .param("today", reader.today());
  }

  private Complaint whole(Complaint bare, LocalDate today) {
    return new Complaint(
        bare.id(),
        bare.number(),
        bare.sender(),
        bare.subject(),
        bare.description(),
        bare.caseId(),
        bare.receivedOn(),
        bare.answerBy(),
        parts.concerned(bare.id()),
        parts.opinions(bare.id(), today),
        bare.answer());
  }

  private static Complaint bare(ResultSet row) throws SQLException {
    @Nullable UUID caseId = row.getObject("case_id", UUID.class);
    @Nullable String outcome = row.getString("outcome");
    return new Complaint(
        row.getObject("id", UUID.class),
        row.getString("number"),
        new Sender(row.getString("name"), row.getString("address")),
        row.getString("subject"),
        row.getString("description"),
        caseId == null ? null : new CaseId(caseId),
        row.getObject("received_on", LocalDate.class),
        row.getObject("answer_by", LocalDate.class),
        List.of(),
        List.of(),
        outcome == null
            ? null
            : new Answer(
                ComplaintOutcome.valueOf(outcome),
                row.getString("answer"),
                new AccountId(row.getObject("answered_by", UUID.class)),
                row.getTimestamp("answered_at").toInstant()));
  }
}
