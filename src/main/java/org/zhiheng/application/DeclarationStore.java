package org.zhiheng.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.CaseId;
import org.zhiheng.kernel.Stale;

/** What applicants declare, in the database. */
@Repository
class DeclarationStore {

  private final JdbcClient jdbc;

  DeclarationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Saves over the version that was read; 0 where nothing was saved yet. */
  void save(CaseId id, Declarations typed) {
    String given = typed.given().stream().map(Enum::name).collect(Collectors.joining(","));
    int changed =
        jdbc.sql(
                typed.version() == 0
                    ? """
                    insert into application.declarations (given, keep_off, case_id, version)
                    values (string_to_array(?, ','), ?, ?, ? + 1) on conflict do nothing
                    """
                    : """
                    update application.declarations set given = string_to_array(?, ','),
                      keep_off = ?, version = version + 1
                    where case_id = ? and version = ?
                    """)
            .params(given, typed.keepOff(), id.value(), typed.version())
            .update();
    if (changed == 0) {
      throw new Stale(id);
    }
  }

  static Declarations declarations(ResultSet row, int number) throws SQLException {
    String[] given = (String[]) row.getArray("given").getArray();
    return new Declarations(
        Arrays.stream(given).map(Declaration::valueOf).collect(Collectors.toSet()),
        row.getString("keep_off"),
        row.getInt("version"));
  }
}
