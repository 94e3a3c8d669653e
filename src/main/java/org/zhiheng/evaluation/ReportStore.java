package org.zhiheng.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Stale;

/** Reports, their adjustments and their signatures in the database. */
@Repository
class ReportStore {

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The report as far as it is written; empty when nothing is. */
  ReportDraft find(CaseId id) {
    Map<String, Adjustment> adjustments = adjustments(id);
    return jdbc.sql("select * from evaluation.report where case_id = ?")
        .param(id.value())
        .query((row, number) -> draft(row, adjustments))
        .optional()
        .orElse(ReportDraft.EMPTY);
  }

  /** Writes the whole draft; {@code typed.version()} is the one the user saw. */
  void save(CaseId id, ReportDraft typed) {
    int changed =
        jdbc.sql(
                """
                insert into evaluation.report
                  (case_id, interviewed_on, interview_mode, interview_place,
                   interview_participants, interview_summary, visited_on, visit_findings,
                   strengths, opportunities, summary, version)
                select :id, :interviewedOn, :mode, :place, :participants, :interview,
                  :visitedOn, :findings, :strengths, :opportunities, :summary, 1
                where :version = 0 or exists (select from evaluation.report where case_id = :id)
                on conflict (case_id) do update
                set interviewed_on = excluded.interviewed_on,
                  interview_mode = excluded.interview_mode,
                  interview_place = excluded.interview_place,
                  interview_participants = excluded.interview_participants,
                  interview_summary = excluded.interview_summary,
                  visited_on = excluded.visited_on, visit_findings = excluded.visit_findings,
                  strengths = excluded.strengths, opportunities = excluded.opportunities,
                  summary = excluded.summary, version = report.version + 1
                where report.version = :version
                """)
            .param("id", id.value())
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
    if (changed == 0) {
      throw new Stale(id);
    }
    jdbc.sql("delete from evaluation.adjustment where case_id = ?").param(id.value()).update();
    typed.adjustments().forEach((row, adjustment) -> insert(id, row, adjustment));
  }

  void sign(CaseId id, int version, Signature signature) {
    int changed =
        jdbc.sql(
                """
                update evaluation.report
                set signed_by = ?, signed_by_name = ?, signed_at = ?, total = ?, grade = ?,
                  fingerprint = ?, version = version + 1
                where case_id = ? and version = ?
                """)
            .params(
                signature.by().value(),
                signature.name(),
                Timestamp.from(signature.at()),
                signature.total(),
                signature.grade(),
                signature.fingerprint(),
                id.value(),
                version)
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  Optional<Signature> signature(CaseId id) {
    return jdbc.sql(
            """
            select signed_by, signed_by_name, signed_at, total, grade, fingerprint
            from evaluation.report where case_id = ? and signed_at is not null
            """)
        .param(id.value())
        .query(
            (row, number) ->
                new Signature(
                    new AccountId(row.getObject("signed_by", UUID.class)),
                    row.getString("signed_by_name"),
                    row.getTimestamp("signed_at").toInstant(),
                    row.getBigDecimal("total"),
                    row.getString("grade"),
                    row.getString("fingerprint")))
        .optional();
  }

  private void insert(CaseId id, String row, Adjustment adjustment) {
    jdbc.sql(
            """
            insert into evaluation.adjustment (case_id, row_id, coefficient, ground, reason)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            id.value(),
            row,
            adjustment.coefficient(),
            adjustment.ground().name(),
            adjustment.reason())
        .update();
  }

  private Map<String, Adjustment> adjustments(CaseId id) {
    var adjustments = new HashMap<String, Adjustment>();
    jdbc.sql(
            """
            select row_id, coefficient, ground, reason from evaluation.adjustment
            where case_id = ?
            """)
        .param(id.value())
        .query(
            row -> {
              adjustments.put(
                  row.getString("row_id"),
                  new Adjustment(
                      row.getBigDecimal("coefficient"),
                      Ground.valueOf(row.getString("ground")),
                      row.getString("reason")));
            });
    return adjustments;
  }

  private static ReportDraft draft(ResultSet row, Map<String, Adjustment> adjustments)
      throws SQLException {
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
        adjustments,
        row.getInt("version"));
  }
}
