package org.zhiheng.evaluation.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.evaluation.FindingState;
import org.zhiheng.evaluation.RoundId;
import org.zhiheng.evaluation.sheet.Consent;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.ReadOnce;

/** Findings and what the members say to them, in the database. */
@Repository
class FindingStore {

  private final JdbcClient jdbc;
  private final ReadOnce once;

  FindingStore(JdbcClient jdbc, ReadOnce once) {
    this.jdbc = jdbc;
    this.once = once;
  }

  void insert(RoundId id, int sitting, Finding finding, Instant at) {
    jdbc.sql(
            """
            insert into evaluation.finding
              (id, case_id, round, sitting, edition, row_id, coefficient, source, seen, seen_by,
               seen_on, proposed_by, proposed_at, state)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            finding.id(),
            id.caseId().value(),
            id.round(),
            sitting,
            finding.edition(),
            finding.row(),
            finding.coefficient(),
            finding.source().name(),
            finding.seen(),
            finding.seenBy(),
            finding.seenOn(),
            finding.proposedBy().value(),
            Timestamp.from(at),
            finding.state().name())
        .update();
  }

  void answer(UUID finding, Consent consent, FindingState state) {
    jdbc.sql(
            """
            insert into evaluation.finding_consent (finding_id, account_id, agrees, reason, at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            finding,
            consent.member().value(),
            consent.agrees(),
            consent.reason(),
            Timestamp.from(consent.at()))
        .update();
    settle(finding, state);
  }

  void settle(UUID finding, FindingState state) {
    jdbc.sql("update evaluation.finding set state = ? where id = ?")
        .params(state.name(), finding)
        .update();
  }

  /** Those of a sitting that concern an edition: its own and earlier ones, as they came. */
  List<Finding> of(RoundId id, int sitting, int edition) {
    return once.of(
        "evaluation/findings", List.of(id, sitting, edition), () -> read(id, sitting, edition));
  }

  private List<Finding> read(RoundId id, int sitting, int edition) {
    List<Finding> findings =
        jdbc.sql(
                """
                select id, edition, row_id, coefficient, source, seen, seen_by, seen_on,
                  proposed_by, state
                from evaluation.finding
                where case_id = ? and round = ? and sitting = ? and edition <= ?
                order by place
                """)
            .params(id.caseId().value(), id.round(), sitting, edition)
            .query(FindingStore::finding)
            .list();
    if (findings.isEmpty()) {
      return findings;
    }
    Map<UUID, List<Consent>> consents = consents(id, sitting);
    return findings.stream()
        .map(finding -> finding.with(consents.getOrDefault(finding.id(), List.of())))
        .toList();
  }

  private static Finding finding(ResultSet row, int number) throws SQLException {
    return new Finding(
        row.getObject("id", UUID.class),
        row.getInt("edition"),
        row.getString("row_id"),
        row.getBigDecimal("coefficient"),
        FindingSource.valueOf(row.getString("source")),
        row.getString("seen"),
        row.getString("seen_by"),
        row.getObject("seen_on", LocalDate.class),
        new AccountId(row.getObject("proposed_by", UUID.class)),
        FindingState.valueOf(row.getString("state")),
        List.of());
  }

  private Map<UUID, List<Consent>> consents(RoundId id, int sitting) {
    var consents = new HashMap<UUID, List<Consent>>();
    jdbc.sql(
            """
            select c.finding_id, c.account_id, c.agrees, c.reason, c.at
            from evaluation.finding_consent c
            join evaluation.finding f on f.id = c.finding_id
            where f.case_id = ? and f.round = ? and f.sitting = ?
            order by c.at, c.account_id
            """)
        .params(id.caseId().value(), id.round(), sitting)
        .query(
            row -> {
              consents
                  .computeIfAbsent(
                      row.getObject("finding_id", UUID.class), key -> new ArrayList<>())
                  .add(consent(row));
            });
    return consents;
  }

  private static Consent consent(ResultSet row) throws SQLException {
    return new Consent(
        new AccountId(row.getObject("account_id", UUID.class)),
        row.getBoolean("agrees"),
        row.getString("reason"),
        row.getTimestamp("at").toInstant());
  }
}
