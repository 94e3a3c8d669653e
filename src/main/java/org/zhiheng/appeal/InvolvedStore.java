package org.zhiheng.appeal;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonId;

/**
 * Everybody who ever put a hand to a case, as the database says it for tasks and its own triggers
 * as well; those who examined or handled an earlier appeal in it, too. One statement, however long
 * the case was.
 */
@Repository
class HandStore {

  private final JdbcClient jdbc;

  HandStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those who put a hand to the case of an appeal, but for what they did about this appeal. */
  Set<PersonId> before(Appeal appeal) {
    return Set.copyOf(
        jdbc.sql("select h.person from appeal.hands(?, ?) h")
            .params(appeal.caseId().value(), appeal.id())
            .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
            .list());
  }
}
