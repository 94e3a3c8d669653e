package org.zhiheng.person;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Stale;

/** Lines of a person's file in the database; each is reached by its person only. */
abstract class LinesStore {

  private final String table;
  final JdbcClient jdbc;

  LinesStore(String table, JdbcClient jdbc) {
    this.table = table;
    this.jdbc = jdbc;
  }

  final void delete(PersonId person, UUID id, int version) {
    int deleted =
        jdbc.sql("delete from " + table + " where id = ? and person = ? and version = ?")
            .params(id, person.value(), version)
            .update();
    mustBeOne(deleted, id);
  }

  final void join(PersonId gone, PersonId stays) {
    jdbc.sql("update " + table + " set person = ? where person = ?")
        .params(stays.value(), gone.value())
        .update();
  }

  static void mustBeOne(int written, UUID id) {
    if (written == 0) {
      throw new Stale(id);
    }
  }
}
