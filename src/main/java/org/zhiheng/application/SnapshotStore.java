package org.zhiheng.application;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.organisation.Organisation;
import org.zhiheng.person.PersonFile;
import tools.jackson.databind.json.JsonMapper;

/** Person and organisation as they stood at the last submission, in the database. */
@Repository
class SnapshotStore {

  /** What was frozen of an application. */
  record Snapshot(PersonFile person, Organisation organisation) {}

  // the components of the records and nothing else: isOutsideMethod is no content
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultVisibility(
              visibility -> visibility.withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
          .build();

  private final JdbcClient jdbc;

  SnapshotStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Snapshot> find(CaseId id) {
    return jdbc.sql("select person, organisation from application.snapshot where case_id = ?")
        .param(id.value())
        .query(SnapshotStore::snapshot)
        .optional();
  }

  /** Freezes what stands now, in place of what stood at an earlier submission. */
  void save(CaseId id, Snapshot snapshot, Instant at) {
    jdbc.sql(
            """
            insert into application.snapshot (case_id, person, organisation, taken_at)
            values (?, ?::jsonb, ?::jsonb, ?)
            on conflict (case_id) do update set person = excluded.person,
              organisation = excluded.organisation, taken_at = excluded.taken_at
            """)
        .params(
            id.value(),
            JSON.writeValueAsString(snapshot.person()),
            JSON.writeValueAsString(snapshot.organisation()),
            Timestamp.from(at))
        .update();
  }

  private static Snapshot snapshot(ResultSet row, int number) throws SQLException {
    return new Snapshot(
        JSON.readValue(row.getString("person"), PersonFile.class),
        JSON.readValue(row.getString("organisation"), Organisation.class));
  }
}
