package org.zhiheng.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Empties the tables of the picture. */
@Repository
class RebuildStore {

  private final JdbcClient jdbc;

  RebuildStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nobody writes until the transaction ends: an act that follows would be followed twice. */
  void clear() {
    jdbc.sql("lock table casefile.entry in exclusive mode").update();
    jdbc.sql("delete from casefile.participant").update();
    jdbc.sql("delete from casefile.task").update();
    jdbc.sql("delete from casefile.milestone").update();
    jdbc.sql("delete from casefile.entry").update();
  }
}
