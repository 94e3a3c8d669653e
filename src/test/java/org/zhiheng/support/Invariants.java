package org.zhiheng.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must hold in the database whatever happened: queries that may return no row. */
public final class Invariants {

  /** The sentence that must hold, and the query for what breaks it. */
  private static final Map<String, String> RULES =
      Map.of(
          "an attribute belongs to a session that is there",
          """
          select session_primary_id from spring_session_attributes
          where session_primary_id not in (select primary_id from spring_session)
          """,
          "every migration that was begun succeeded",
          "select description from flyway_schema_history where not success");

  private Invariants() {}

  /** Fails with the rows that break an invariant. */
  public static void check(DataSource database) {
    assertThat(broken(database, RULES)).isEmpty();
  }

  static Map<String, List<Map<String, Object>>> broken(
      DataSource database, Map<String, String> rules) {
    var client = JdbcClient.create(database);
    var broken = new LinkedHashMap<String, List<Map<String, Object>>>();
    rules.forEach((rule, query) -> broken.put(rule, client.sql(query).query().listOfRows()));
    broken.values().removeIf(List::isEmpty);
    return broken;
  }
}
