package org.zhiheng.appeal;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.identity.IdentityEvents.PersonsJoined;

/**
 * Moves appeals to the remaining person when two persons turn out to be one, in the same
 * transaction.
 */
@Repository
class AppealJoinStore {

  private final JdbcClient jdbc;

  AppealJoinStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @EventListener
  void on(PersonsJoined joined) {
    jdbc.sql("update appeal.appeal set person = ? where person = ?")
        .params(joined.stays().value(), joined.gone().value())
        .update();
    jdbc.sql("update appeal.handler set person = ? where person = ?")
        .params(joined.stays().value(), joined.gone().value())
        .update();
  }
}
