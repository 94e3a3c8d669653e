package org.zhiheng.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.PersonId;

/** Takes out what somebody was told who is not kept any more. */
@Repository
class ForgottenReaderStore {

  /** Notifications first, as they refer to mails. */
  private static final List<String> TABLES = List.of("notification", "mail", "address");

  private final JdbcClient jdbc;

  ForgottenReaderStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void delete(PersonId person) {
    for (String table : TABLES) {
      jdbc.sql(
              "delete from notification."
                  + table
                  + " where account_id in (select id from identity.account where person = ?)")
          .param(person.value())
          .update();
    }
  }
}
