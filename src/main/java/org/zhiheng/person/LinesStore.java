package org.zhiheng.person;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;

/** Lines of a person's file in the database; each is reached by its person only. */
abstract class LinesStore {

  private final String table;
  final JdbcClient jdbc;

  /**
   * Keeps lines in one table.
   *
   * @param table without its schema
   */
  LinesStore(String table, JdbcClient jdbc) {
    this.table = table;
    this.jdbc = jdbc;
  }

  void delete(PersonId person, UUID id, int version) {
    int deleted =
        jdbc.sql("delete from person." + table + " where id = ? and person = ? and version = ?")
            .params(id, person.value(), version)
            .update();
    mustBeOne(deleted, id);
  }

  void join(PersonId gone, PersonId stays) {
    jdbc.sql("update person." + table + " set person = ? where person = ?")
        .params(stays.value(), gone.value())
        .update();
  }

  static void mustBeOne(int written, UUID id) {
    if (written == 0) {
      throw new Stale(id);
    }
  }
}
