package org.zhiheng.evaluation.sheet;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.ReadOnce;
import org.zhiheng.kernel.Stale;

/** Agreed values in the database. */
@Repository
class ConsensusStore {

  private final JdbcClient jdbc;
  private final ActingScope scope;
  private final ReadOnce once;

  ConsensusStore(JdbcClient jdbc, ActingScope scope, ReadOnce once) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.once = once;
  }

  /** The agreed rows of one sitting by row id. */
  Map<String, ConsensusRow> find(RoundId id, int sitting) {
    return once.of("evaluation/consensus", List.of(id, sitting), () -> read(id, sitting));
  }

  private Map<String, ConsensusRow> read(RoundId id, int sitting) {
    var rows = new HashMap<String, ConsensusRow>();
    scope.tell();
    jdbc.sql(
            """
            select row_id, coefficient, reason, evidence, version from evaluation.consensus_row
            where case_id = ? and round = ? and sitting = ?
            """)
        .params(id.caseId().value(), id.round(), sitting)
        .query(
            row -> {
              rows.put(
                  row.getString("row_id"),
                  new ConsensusRow(
                      row.getBigDecimal("coefficient"),
                      row.getString("reason"),
                      row.getString("evidence"),
                      row.getInt("version")));
            });
    return rows;
  }

  /** The agreed values of one sitting by row id. */
  Map<String, BigDecimal> values(RoundId id, int sitting) {
    var values = new HashMap<String, BigDecimal>();
    find(id, sitting).forEach((row, agreed) -> values.put(row, agreed.coefficient()));
    return values;
  }

  /** Writes one row; {@code typed.version()} is the one the user saw. */
  void save(RoundId id, int sitting, String rowId, ConsensusRow typed, Instant at) {
    int changed =
        jdbc.sql(
                """
                insert into evaluation.consensus_row
                  (case_id, round, sitting, row_id, coefficient, reason, evidence, saved_at,
                   version)
                select :id, :round, :sitting, :row, :coefficient, :reason, :evidence, :at, 1
                where :version = 0
                  or exists (
                    select from evaluation.consensus_row
                    where case_id = :id and round = :round and sitting = :sitting
                      and row_id = :row)
                on conflict (case_id, round, sitting, row_id) do update
                set coefficient = excluded.coefficient, reason = excluded.reason,
                  evidence = excluded.evidence,
                  saved_at = excluded.saved_at, version = consensus_row.version + 1
                where consensus_row.version = :version
                """)
            .param("id", id.caseId().value())
            .param("round", id.round())
            .param("sitting", sitting)
            .param("row", rowId)
            .param("coefficient", typed.coefficient())
            .param("reason", typed.reason())
            .param("evidence", typed.evidence())
            .param("at", Timestamp.from(at))
            .param("version", typed.version())
            .update();
    if (changed == 0) {
      throw new Stale(rowId);
    }
  }
}
