package org.zhiheng.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;

/** Cases whose files were let go, in the database. */
@Repository
class LetGoStore {

  private static final List<String> TABLES = List.of("participant", "task", "milestone", "entry");

  private final JdbcClient jdbc;

  LetGoStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void delete(CaseId id) {
    for (String table : TABLES) {
      jdbc.sql("delete from casefile." + table + " where case_id = ?").param(id.value()).update();
    }
  }

  /** Of which only the trail is left. */
  Set<CaseId> all() {
    return jdbc
        .sql("select subject from audit.record where type = 'application.ApplicationLetGo'")
        .query((row, number) -> CaseId.parse(row.getString("subject")))
        .stream()
        .collect(Collectors.toSet());
  }
}
