package org.zhiheng.evaluation.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.Member;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.Stale;

/** Reports, their adjustments and their signatures in the database. */
@Repository
class ReportStore {

  private final JdbcClient jdbc;
  private final ReadOnce once;

  ReportStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  /** The last edition as far as it is written; empty when nothing is. */
  ReportDraft find(RoundId id) {
    return find(id, edition(id));
  }

  ReportDraft find(RoundId id, int edition) {
    return once.of(
        "evaluation/report",
        List.of(id, edition),
        () ->
            jdbc.sql(
                    "select * from evaluation.report where case_id = ? and round = ? and edition ="
                        + " ?")
                .params(id.caseId().value(), id.round(), edition)
                .query((row, number) -> draft(row))
                .optional()
                .orElse(ReportDraft.EMPTY));
  }

  /** The edition that is written, or was signed last. */
  int edition(RoundId id) {
    return once.of(
        "evaluation/edition",
        id,
        () ->
            jdbc.sql(
                    """
                    select coalesce(max(edition), 1) from evaluation.report
                    where case_id = ? and round = ?
                    """)
                .params(id.caseId().value(), id.round())
                .query(Integer.class)
                .single());
  }

  /** What the panel asked when it sent the case back; empty for the first edition. */
  String questions(RoundId id, int edition) {
    return jdbc.sql(
            """
            select coalesce(questions, '') from evaluation.report
            where case_id = ? and round = ? and edition = ?
            """)
        .params(id.caseId().value(), id.round(), edition)
        .query(String.class)
        .optional()
        .orElse("");
  }

  /** Writes the whole draft of the edition; {@code typed.version()} is the one the user saw. */
  void save(RoundId id, int edition, ReportDraft typed) {
    int changed =
        written(
            """
            update evaluation.report
            set interviewed_on = :interviewedOn, interview_mode = :mode, interview_place = :place,
              interview_participants = :participants, interview_summary = :interview,
              visited_on = :visitedOn, visit_findings = :findings, strengths = :strengths,
              opportunities = :opportunities, summary = :summary, version = version + 1
            where case_id = :id and round = :round and edition = :edition and version = :version
            """,
            id,
            edition,
            typed);
    if (changed == 0 && typed.version() == 0) {
      changed =
          written(
              """
              insert into evaluation.report
                (case_id, round, edition, interviewed_on, interview_mode, interview_place,
                 interview_participants, interview_summary, visited_on, visit_findings,
                 strengths, opportunities, summary, version)
              values (:id, :round, :edition, :interviewedOn, :mode, :place, :participants,
                :interview, :visitedOn, :findings, :strengths, :opportunities, :summary,
                :version + 1)
              on conflict (case_id, round, edition) do nothing
              """,
              id,
              edition,
              typed);
    }
    if (changed == 0) {
      throw new Stale(id.caseId());
    }
  }

  private int written(String sql, RoundId id, int edition, ReportDraft typed) {
    return jdbc.sql(sql)
        .param("id", id.caseId().value())
        .param("round", id.round())
        .param("edition", edition)
        .param("interviewedOn", typed.interviewedOn())
        .param("mode", typed.interviewMode() == null ? null : typed.interviewMode().name())
        .param("place", typed.interviewPlace())
        .param("participants", typed.interviewParticipants())
        .param("interview", typed.interviewSummary())
        .param("visitedOn", typed.visitedOn())
        .param("findings", typed.visitFindings())
        .param("strengths", typed.strengths())
        .param("opportunities", typed.opportunities())
        .param("summary", typed.summary())
        .param("version", typed.version())
        .update();
  }

  /** Begins the next edition with what the last one said. */
  void reopen(RoundId id, int edition, String questions, AccountId by, Instant at) {
    jdbc.sql(
            """
            insert into evaluation.report
              (case_id, round, edition, questions, asked_by, asked_at, interviewed_on,
               interview_mode, interview_place, interview_participants, interview_summary,
               visited_on, visit_findings, strengths, opportunities, summary, version)
            select case_id, round, edition + 1, :questions, :by, :at, interviewed_on,
              interview_mode, interview_place, interview_participants, interview_summary,
              visited_on, visit_findings, strengths, opportunities, summary, 1
            from evaluation.report where case_id = :id and round = :round and edition = :edition
            """)
        .param("id", id.caseId().value())
        .param("round", id.round())
        .param("edition", edition)
        .param("questions", questions)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .update();
  }

  void sign(RoundId id, int version, Signature signature, List<Member> team) {
    int changed =
        jdbc.sql(
                """
                update evaluation.report
                set signed_by = ?, signed_by_name = ?, signed_at = ?, total = ?, grade = ?,
                  fingerprint = ?, sitting = ?, version = version + 1
                where case_id = ? and round = ? and edition = ? and version = ?
                """)
            .params(
                signature.by().value(),
                signature.name(),
                Timestamp.from(signature.at()),
                signature.total(),
                signature.grade(),
                signature.fingerprint(),
                signature.sitting(),
                id.caseId().value(),
                id.round(),
                signature.edition(),
                version)
            .update();
    if (changed == 0) {
      throw new Stale(id.caseId());
    }
    int place = 0;
    for (Member member : team) {
      insertSigned(id, signature.edition(), place++, member);
    }
  }

  /** Every edition that was signed, the first one first. */
  List<Signature> signatures(RoundId id) {
    return jdbc.sql(
            """
            select edition, sitting, signed_by, signed_by_name, signed_at, total, grade,
              fingerprint
            from evaluation.report
            where case_id = ? and round = ? and signed_at is not null order by edition
            """)
        .params(id.caseId().value(), id.round())
        .query((row, number) -> signature(row))
        .list();
  }

  /** Whose sheets counted in an edition, in the order of the team. */
  Map<AccountId, String> people(RoundId id, int edition) {
    var people = new LinkedHashMap<AccountId, String>();
    jdbc.sql(
            """
            select account_id, name from evaluation.report_member
            where case_id = ? and round = ? and edition = ? order by place
            """)
        .params(id.caseId().value(), id.round(), edition)
        .query(
            row -> {
              people.put(
                  new AccountId(row.getObject("account_id", UUID.class)), row.getString("name"));
            });
    return people;
  }

  private void insertSigned(RoundId id, int edition, int place, Member member) {
    jdbc.sql(
            """
            insert into evaluation.report_member
              (case_id, round, edition, place, account_id, name)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            id.caseId().value(),
            id.round(),
            edition,
            place,
            member.account().value(),
            member.name())
        .update();
  }

  private static Signature signature(ResultSet row) throws SQLException {
    return new Signature(
        row.getInt("edition"),
        row.getInt("sitting"),
        new AccountId(row.getObject("signed_by", UUID.class)),
        row.getString("signed_by_name"),
        row.getTimestamp("signed_at").toInstant(),
        row.getBigDecimal("total"),
        row.getString("grade"),
        row.getString("fingerprint"));
  }

  private static ReportDraft draft(ResultSet row) throws SQLException {
    String mode = row.getString("interview_mode");
    return new ReportDraft(
        row.getObject("interviewed_on", LocalDate.class),
        mode == null ? null : InterviewMode.valueOf(mode),
        row.getString("interview_place"),
        row.getString("interview_participants"),
        row.getString("interview_summary"),
        row.getObject("visited_on", LocalDate.class),
        row.getString("visit_findings"),
        row.getString("strengths"),
        row.getString("opportunities"),
        row.getString("summary"),
        row.getInt("version"));
  }
}
