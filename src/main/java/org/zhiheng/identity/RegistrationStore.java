package org.zhiheng.identity;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhiheng.kernel.AccountId;

/** Whether people register themselves, and the organisations they named, in the database. */
@Repository
class RegistrationStore {

  private final JdbcClient jdbc;

  RegistrationStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  boolean isOpen() {
    return jdbc.sql("select exists (select from identity.registration where open)")
        .query(Boolean.class)
        .single();
  }

  void open(boolean open) {
    jdbc.sql(
            """
            insert into identity.registration (open) values (?)
            on conflict (one) do update set open = excluded.open
            """)
        .param(open)
        .update();
  }

  /** Keeps which organisation the holder says to belong to. */
  void ask(AccountId account, String organisation) {
    jdbc.sql("update identity.account set asked_organisation = ? where id = ?")
        .params(organisation, account.value())
        .update();
  }

  Optional<String> asked(AccountId account) {
    return jdbc.sql(
            """
            select asked_organisation from identity.account
            where id = ? and asked_organisation is not null
            """)
        .param(account.value())
        .query(String.class)
        .optional();
  }
}
