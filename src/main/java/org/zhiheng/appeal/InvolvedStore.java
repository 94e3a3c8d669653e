package org.zhiheng.appeal;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonId;

/**
 * Everybody who ever did something in a case, by the same SQL function that tasks and triggers use;
 * those who examined or handled an earlier appeal in it, too. One statement, however long the case
 * was.
 */
@Repository
class InvolvedStore {

  private final JdbcClient jdbc;

  InvolvedStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Those who did something in the case of an appeal, apart from what they did about this appeal.
   */
  Set<PersonId> before(Appeal appeal) {
    return Set.copyOf(
        jdbc.sql("select h.person from appeal.involved(?, ?) h")
            .params(appeal.caseId().value(), appeal.id())
            .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }
}
