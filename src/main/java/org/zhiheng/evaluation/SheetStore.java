package org.zhiheng.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Stale;

/** Score sheets in the database. */
@Repository
class SheetStore {

  private final JdbcClient jdbc;

  SheetStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The sheet of an assessor; empty when nothing was written yet. */
  Sheet find(CaseId id, AccountId assessor) {
    Map<String, SheetRow> rows = rows(id, assessor);
    return jdbc.sql(
            """
            select submitted_at, version from evaluation.sheet
            where case_id = ? and assessor_id = ?
            """)
        .params(id.value(), assessor.value())
        .query(
            (row, number) -> {
              Timestamp at = row.getTimestamp("submitted_at");
              return new Sheet(
                  id, assessor, rows, at == null ? null : at.toInstant(), row.getInt("version"));
            })
        .optional()
        .orElseGet(() -> new Sheet(id, assessor, rows, null, 0));
  }

  /** Writes one row; {@code typed.version()} is the one the user saw. */
  void save(CaseId id, AccountId assessor, String rowId, SheetRow typed, Instant at) {
    touch(id, assessor);
    int changed =
        jdbc.sql(
                """
                insert into evaluation.sheet_row
                  (case_id, assessor_id, row_id, coefficient, strengths, opportunities, reason,
                   saved_at, version)
                select :id, :assessor, :row, :coefficient, :strengths, :opportunities, :reason,
                  :at, 1
                where :version = 0
                  or exists (
                    select from evaluation.sheet_row
                    where case_id = :id and assessor_id = :assessor and row_id = :row)
                on conflict (case_id, assessor_id, row_id) do update
                set coefficient = excluded.coefficient, strengths = excluded.strengths,
                  opportunities = excluded.opportunities, reason = excluded.reason,
                  saved_at = excluded.saved_at, version = sheet_row.version + 1
                where sheet_row.version = :version
                """)
            .param("id", id.value())
            .param("assessor", assessor.value())
            .param("row", rowId)
            .param("coefficient", typed.coefficient())
            .param("strengths", typed.strengths())
            .param("opportunities", typed.opportunities())
            .param("reason", typed.reason())
            .param("at", Timestamp.from(at))
            .param("version", typed.version())
            .update();
    if (changed == 0) {
      throw new Stale(rowId);
    }
  }

  void submit(CaseId id, AccountId assessor, int version, Instant at) {
    int changed =
        jdbc.sql(
                """
                update evaluation.sheet set submitted_at = ?, version = version + 1
                where case_id = ? and assessor_id = ? and version = ?
                """)
            .params(Timestamp.from(at), id.value(), assessor.value(), version)
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  /** Whose sheets are in. */
  Set<AccountId> submitted(CaseId id) {
    return Set.copyOf(
        jdbc.sql(
                """
                select assessor_id from evaluation.sheet
                where case_id = ? and submitted_at is not null
                """)
            .param(id.value())
            .query((row, number) -> new AccountId(row.getObject("assessor_id", UUID.class)))
            .list());
  }

  private void touch(CaseId id, AccountId assessor) {
    jdbc.sql(
            """
            insert into evaluation.sheet (case_id, assessor_id, version) values (?, ?, 1)
            on conflict (case_id, assessor_id) do update set version = sheet.version + 1
            """)
        .params(id.value(), assessor.value())
        .update();
  }

  private Map<String, SheetRow> rows(CaseId id, AccountId assessor) {
    var rows = new HashMap<String, SheetRow>();
    jdbc.sql(
            """
            select row_id, coefficient, strengths, opportunities, reason, version
            from evaluation.sheet_row where case_id = ? and assessor_id = ?
            """)
        .params(id.value(), assessor.value())
        .query(
            row -> {
              rows.put(row.getString("row_id"), sheetRow(row));
            });
    return rows;
  }

  private static SheetRow sheetRow(ResultSet row) throws SQLException {
    return new SheetRow(
        row.getBigDecimal("coefficient"),
        row.getString("strengths"),
        row.getString("opportunities"),
        row.getString("reason"),
        row.getInt("version"));
  }
}
