package org.zhiheng.paper;

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
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.IssuedPapers;
import org.zhiheng.paper.Issuing.Act;

/** Papers and the lines of their numbers in the database. */
@Repository
class PaperStore {

  private static final String SELECT =
      """
      select number, kind, case_id, form, content, digest, issued_by, issued_at, annulled_at
      from paper.paper
      """;

  private final JdbcClient jdbc;

  PaperStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of a kind in a year; others who ask wait until the transaction ends. */
  String nextNumber(PaperKind kind, int year) {
    int place =
        jdbc.sql(
                """
                insert into paper.number as n (kind, year, last) values (?, ?, 1)
                on conflict (kind, year) do update set last = n.last + 1
                returning last
                """)
            .params(kind.name(), year)
            .query(Integer.class)
            .single();
    return "%s%d-%04d".formatted(kind.letters(), year, place);
  }

  boolean isIssued(Act act) {
    return jdbc.sql(
            """
            select exists (select from paper.paper
              where case_id = ? and kind = ? and reference = ?)
            """)
        .params(act.caseId().value(), act.kind().name(), act.reference())
        .query(Boolean.class)
        .single();
  }

  void insert(String number, Act act, String content, String digest) {
    jdbc.sql(
            """
            insert into paper.paper (number, kind, case_id, reference, form, content, digest,
              issued_by, issued_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            number,
            act.kind().name(),
            act.caseId().value(),
            act.reference(),
            PaperContent.FORM,
            content,
            digest,
            act.by().value(),
            Timestamp.from(act.at()))
        .update();
  }

  /** The papers of a kind in a case tell what does not hold any more. */
  void annul(CaseId id, PaperKind kind, Instant at) {
    jdbc.sql(
            """
            update paper.paper set annulled_at = ?
            where case_id = ? and kind = ? and annulled_at is null
            """)
        .params(Timestamp.from(at), id.value(), kind.name())
        .update();
  }

  /** The paper about one act tells what does not hold any more. */
  void annul(CaseId id, PaperKind kind, String reference, Instant at) {
    jdbc.sql(
            """
            update paper.paper set annulled_at = ?
            where case_id = ? and kind = ? and reference = ? and annulled_at is null
            """)
        .params(Timestamp.from(at), id.value(), kind.name(), reference)
        .update();
  }

  /**
   * The papers of a kind about the rounds of a case before one; their acts begin with the round.
   */
  void annulBefore(int round, CaseId id, PaperKind kind, Instant at) {
    jdbc.sql(
            """
            update paper.paper set annulled_at = ?
            where case_id = ? and kind = ? and annulled_at is null
              and split_part(reference, '/', 1)::int < ?
            """)
        .params(Timestamp.from(at), id.value(), kind.name(), round)
        .update();
  }

  Optional<Paper> find(String number) {
    return jdbc.sql(SELECT + " where number = ? and content is not null")
        .param(number)
        .query(PaperStore::paper)
        .optional();
  }

  /** Those of a case with what they say, the first one first. */
  List<Paper> all(CaseId id) {
    return jdbc.sql(SELECT + " where case_id = ? and content is not null order by place")
        .param(id.value())
        .query(PaperStore::paper)
        .list();
  }

  /** A paper in a list, with its kind, by which it is told who may read it. */
  record Listed(PaperKind kind, IssuedPapers.Line line) {}

  /** Those of a case, the last first. */
  List<Listed> ofCase(CaseId id) {
    return jdbc.sql(
            """
            select number, kind, issued_at, annulled_at from paper.paper
            where case_id = ? and content is not null order by place desc
            """)
        .param(id.value())
        .query(PaperStore::listed)
        .list();
  }

  private static Listed listed(ResultSet row, int number) throws SQLException {
    PaperKind kind = PaperKind.valueOf(row.getString("kind"));
    Instant annulled = instant(row, "annulled_at");
    return new Listed(
        kind,
        new IssuedPapers.Line(
            row.getString("number"),
            kind,
            ChinaTime.dayOf(row.getTimestamp("issued_at").toInstant()),
            annulled == null ? null : ChinaTime.dayOf(annulled)));
  }

  private static Paper paper(ResultSet row, int number) throws SQLException {
    return new Paper(
        row.getString("number"),
        PaperKind.valueOf(row.getString("kind")),
        new CaseId(row.getObject("case_id", UUID.class)),
        PaperContent.read(row.getInt("form"), row.getString("content")),
        row.getString("digest"),
        new AccountId(row.getObject("issued_by", UUID.class)),
        row.getTimestamp("issued_at").toInstant(),
        instant(row, "annulled_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
