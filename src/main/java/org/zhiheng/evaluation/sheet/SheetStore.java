package org.zhiheng.evaluation.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.Stale;

/** Score sheets in the database. */
@Repository
class SheetStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;
  private final ReadOnce once;

  SheetStore(JdbcClient jdbc, ActingScope scope, ReadOnce once) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.once = once;
  }

  /** The sheet of an assessor; empty when nothing was written yet. */
  Sheet find(RoundId id, AccountId assessor) {
    return all(id, List.of(assessor)).getFirst();
  }

  /** The sheets of some people, in their order, read in two statements however many they are. */
  List<Sheet> all(RoundId id, List<AccountId> people) {
    return once.of("evaluation/sheets", List.of(id, people), () -> read(id, people));
  }

  private List<Sheet> read(RoundId id, List<AccountId> people) {
    Map<AccountId, Map<String, SheetRow>> rows = rows(id, people);
    var sheets = new HashMap<AccountId, Sheet>();
    jdbc.sql(
            """
            select assessor_id, submitted_at, version from evaluation.sheet
            where case_id = ? and round = ? and assessor_id = any(?)
            """)
        .params(id.caseId().value(), id.round(), values(people))
        .query(
            row -> {
              AccountId assessor = assessor(row);
              Timestamp at = row.getTimestamp("submitted_at");
              sheets.put(
                  assessor,
                  new Sheet(
                      id.caseId(),
                      assessor,
                      rows.getOrDefault(assessor, Map.of()),
                      at == null ? null : at.toInstant(),
                      row.getInt("version")));
            });
    return people.stream()
        .map(
            person ->
                sheets.getOrDefault(person, new Sheet(id.caseId(), person, Map.of(), null, 0)))
        .toList();
  }

  /** Writes one row; {@code typed.version()} is the one the user saw. */
  void save(RoundId id, AccountId assessor, String rowId, SheetRow typed, Instant at) {
    touch(id, assessor);
    int changed =
        jdbc.sql(
                """
                insert into evaluation.sheet_row
                  (case_id, round, assessor_id, row_id, coefficient, strengths, opportunities,
                   reason, weakest, saved_at, version)
                select :id, :round, :assessor, :row, :coefficient, :strengths, :opportunities,
                  :reason, :weakest, :at, 1
                where :version = 0
                  or exists (
                    select from evaluation.sheet_row
                    where case_id = :id and round = :round
                      and assessor_id = :assessor and row_id = :row)
                on conflict (case_id, round, assessor_id, row_id) do update
                set coefficient = excluded.coefficient, strengths = excluded.strengths,
                  opportunities = excluded.opportunities, reason = excluded.reason,
                  weakest = excluded.weakest,
                  saved_at = excluded.saved_at, version = sheet_row.version + 1
                where sheet_row.version = :version
                """)
            .param("id", id.caseId().value())
            .param("round", id.round())
            .param("assessor", assessor.value())
            .param("row", rowId)
            .param("coefficient", typed.coefficient())
            .param("strengths", typed.strengths())
            .param("opportunities", typed.opportunities())
            .param("reason", typed.reason())
            .param("weakest", typed.weakest())
            .param("at", Timestamp.from(at))
            .param("version", typed.version())
            .update();
    if (changed == 0) {
      throw new Stale(rowId);
    }
  }

  void submit(RoundId id, AccountId assessor, int version, Instant at) {
    int changed =
        jdbc.sql(
                """
                update evaluation.sheet set submitted_at = ?, version = version + 1
                where case_id = ? and round = ? and assessor_id = ? and version = ?
                """)
            .params(Timestamp.from(at), id.caseId().value(), id.round(), assessor.value(), version)
            .update();
    if (changed == 0) {
      throw new Stale(id.caseId());
    }
  }

  /** Whose sheets are in. */
  Set<AccountId> submitted(RoundId id) {
    return Set.copyOf(
        jdbc.sql(
                """
                select assessor_id from evaluation.sheet
                where case_id = ? and round = ? and submitted_at is not null
                """)
            .params(id.caseId().value(), id.round())
            .query((row, number) -> assessor(row))
            .list());
  }

  private void touch(RoundId id, AccountId assessor) {
    jdbc.sql(
            """
            insert into evaluation.sheet (case_id, round, assessor_id, version) values (?, ?, ?, 1)
            on conflict (case_id, round, assessor_id) do update set version = sheet.version + 1
            """)
        .params(id.caseId().value(), id.round(), assessor.value())
        .update();
  }

  private Map<AccountId, Map<String, SheetRow>> rows(RoundId id, List<AccountId> people) {
    scope.tell();
    var rows = new HashMap<AccountId, Map<String, SheetRow>>();
    jdbc.sql(
            """
            select assessor_id, row_id, coefficient, strengths, opportunities, reason, weakest,
              version
            from evaluation.sheet_row where case_id = ? and round = ? and assessor_id = any(?)
            """)
        .params(id.caseId().value(), id.round(), values(people))
        .query(
            row -> {
              rows.computeIfAbsent(assessor(row), key -> new HashMap<>())
                  .put(row.getString("row_id"), sheetRow(row));
            });
    return rows;
  }

  private static UUID[] values(List<AccountId> people) {
    return people.stream().map(AccountId::value).toArray(UUID[]::new);
  }

  private static AccountId assessor(ResultSet row) throws SQLException {
    return new AccountId(row.getObject("assessor_id", UUID.class));
  }

  private static SheetRow sheetRow(ResultSet row) throws SQLException {
    return new SheetRow(
        row.getBigDecimal("coefficient"),
        row.getString("strengths"),
        row.getString("opportunities"),
        row.getString("reason"),
        row.getBigDecimal("weakest"),
        row.getInt("version"));
  }
}
