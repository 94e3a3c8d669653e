package org.zhiheng.support;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database without the scope of anybody: for tests that look behind row-level security. */
public final class Unwalled {

  private Unwalled() {}

  /** With connections of its own, so that none goes back into the program's pool. */
  public static JdbcClient jdbc(DataSource database) {
    try {
      HikariDataSource pool = database.unwrap(HikariDataSource.class);
      var plain = new PGSimpleDataSource();
      plain.setUrl(pool.getJdbcUrl());
      plain.setUser(pool.getUsername());
      plain.setPassword(pool.getPassword());
      plain.setOptions("-c zhiheng.scope=program");
      return JdbcClient.create(plain);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
