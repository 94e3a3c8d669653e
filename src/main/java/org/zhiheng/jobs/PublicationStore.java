package org.zhiheng.jobs;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.Slice;

/** The register of published events, which Spring Modulith writes. */
@Repository
class PublicationStore {

  private final JdbcClient jdbc;

  PublicationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The oldest events that are not done with. */
  List<Unfinished> unfinished() {
    return jdbc.sql(
            """
            select id, event_type, listener_id, publication_date, completion_attempts
            from jobs.event_publication
            where completion_date is null
            order by publication_date, id
            limit ?
            """)
        .param(Slice.LENGTH)
        .query(
            (row, number) ->
                new Unfinished(
                    row.getObject("id", UUID.class),
                    afterLast(row.getString("event_type"), "[.$]"),
                    listener(row.getString("listener_id")),
                    row.getTimestamp("publication_date").toInstant(),
                    row.getInt("completion_attempts")))
        .list();
  }

  // org.zhiheng.x.Type.method(org.zhiheng.y.Event)
  private static String listener(String id) {
    String[] path = id.replaceFirst("\\(.*", "").split("\\.", -1);
    return path.length < 2 ? id : path[path.length - 2] + "." + path[path.length - 1];
  }

  private static String afterLast(String name, String mark) {
    String[] path = name.split(mark, -1);
    return path[path.length - 1];
  }

  /** Gives up on listeners that began before a moment and have not said how it went. */
  void failUnheardOf(Instant before) {
    jdbc.sql(
            """
            update jobs.event_publication set status = 'FAILED'
            where completion_date is null and status is distinct from 'FAILED'
              and coalesce(last_resubmission_date, publication_date) < ?
            """)
        .param(Timestamp.from(before))
        .update();
  }
}
