package org.zhiheng.notification;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.audit.OwnParts;
import org.zhiheng.kernel.Actor;

/** The mails to somebody, in the database: who had them sent again is not told to themselves. */
@Repository
class OwnMailStore implements OwnParts {

  private final JdbcClient jdbc;

  OwnMailStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Kept> of(Actor reader) {
    return jdbc.sql(
            """
            select m.id::text from notification.mail m
            join identity.account a on a.id = m.account_id where a.person = ?
            """)
        .param(reader.person().value())
        .query((row, number) -> new Kept(row.getString(1), ""))
        .list();
  }
}
