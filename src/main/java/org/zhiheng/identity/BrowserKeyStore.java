package org.zhiheng.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The key by which every node of this installation knows the browsers of all others. */
@Repository
class BrowserKeyStore {

  private final JdbcClient jdbc;

  BrowserKeyStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  byte[] key() {
    return jdbc.sql("select key from identity.browser_key").query(byte[].class).single();
  }
}
