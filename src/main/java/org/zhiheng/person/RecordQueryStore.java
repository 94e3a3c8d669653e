package org.zhiheng.person;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonalRecords;

/** Asks the database on behalf of the modules that keep something about a person. */
@Repository
class RecordQueryStore implements PersonalRecords.Query {

  private final JdbcClient jdbc;

  RecordQueryStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> rows(String sql, Map<String, Object> parameters) {
    return jdbc.sql(sql).params(parameters).query((row, number) -> row.getString(1)).list();
  }
}
