package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.ActingScope;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.person.NumberSeal;

/** Person and organisation as they stood at each submission, in the database. */
@Repository
class SnapshotStore {

  /**
   * What was frozen of an application.
   *
   * @param edition the highest one counts
   */
  record Snapshot(int edition, SnapshotV1 facts) {}

  private final JdbcClient jdbc;
  private final ActingScope scope;
  private final NumberSeal seal;

  SnapshotStore(JdbcClient jdbc, ActingScope scope, NumberSeal seal) {
    this.jdbc = jdbc;
    this.scope = scope;
    this.seal = seal;
  }

  /** The last edition. */
  Optional<Snapshot> find(CaseId id, FileReading reading) {
    return jdbc.sql(
            """
            select edition, format, content from %s
            where case_id = :id order by edition desc limit 1
            """
                .formatted(reading.from("snapshot", scope)))
        .param("id", id.value())
        .query(this::snapshot)
        .optional();
  }

  /** The last edition that was frozen by a moment, for whoever knows that its reader may see it. */
  Optional<Snapshot> findAt(CaseId id, Instant at) {
    return jdbc.sql(
            """
            select edition, format, content from application.trusted_snapshot(:id)
            where taken_at <= :at order by edition desc limit 1
            """)
        .param("id", id.value())
        .param("at", Timestamp.from(at))
        .query(this::snapshot)
        .optional();
  }

  /** Every edition of a person's cases, with the numbers as they were; for the program. */
  List<String> contents(PersonId person) {
    return jdbc
        .sql(
            """
            select s.edition, s.format, s.content from application.snapshot s
            join application.application a on a.id = s.case_id
            where a.person = ? order by a.started_at, s.case_id, s.edition
            """)
        .param(person.value())
        .query(this::snapshot)
        .list()
        .stream()
        .map(snapshot -> SnapshotForm.FORMAT.write(snapshot.facts()))
        .toList();
  }

  /** Freezes what stands now; what stood at an earlier submission stays beside it. */
  void save(CaseId id, SnapshotV1 facts, Instant at) {
    jdbc.sql(
            """
            insert into application.snapshot (case_id, edition, format, content, taken_at)
            select :id, coalesce(max(edition), 0) + 1, :format, :content::jsonb, :at
            from application.trusted_snapshot(:id)
            """)
        .param("id", id.value())
        .param("format", SnapshotForm.FORMAT.format())
        .param("content", SnapshotForm.FORMAT.write(facts.withNumbers(seal::seal)))
        .param("at", Timestamp.from(at))
        .update();
  }

  private Snapshot snapshot(ResultSet row, int number) throws SQLException {
    return new Snapshot(
        row.getInt("edition"),
        SnapshotForm.FORMAT
            .read(row.getInt("format"), row.getString("content"))
            .withNumbers(seal::open));
  }
}
