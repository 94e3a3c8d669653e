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
          "select description from flyway_schema_history where not success",
          "every case has its place in the picture",
          """
          select id from application.application
          where id not in (select case_id from casefile.entry)
          """,
          "the picture shows the number, limit and applicant that the application has",
          """
          select a.id from application.application a join casefile.entry e on e.case_id = a.id
          where (a.number, a.applicant) is distinct from (e.number, e.applicant)
             or (a.due_on is not null and a.due_on is distinct from e.due_on)
          """,
          "a case waits for somebody as long as it is not over, and then for nobody",
          """
          select e.case_id, e.phase from casefile.entry e
          where (e.phase in ('CERTIFIED', 'DENIED', 'REFUSED', 'WITHDRAWN')) = exists (
            select from casefile.task t where t.case_id = e.case_id and t.closed_at is null)
          """,
          "whoever has certified has a certificate",
          """
          select case_id from casefile.entry
          where (phase = 'CERTIFIED') <> (certificate is not null and grade is not null)
          """);

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
