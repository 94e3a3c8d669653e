package org.zhiheng.support;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database as the owner of its tables has it: for tests that look behind row-level security, or
 * take a guard off a table to break what it guards.
 */
public final class Unwalled {

  private Unwalled() {}

  public static JdbcClient jdbc(DataSource database) {
    return JdbcClient.create(of(database));
  }

  /** With connections of its own, so that none goes back into the program's pool. */
  public static DataSource of(DataSource database) {
    try {
      HikariDataSource pool = database.unwrap(HikariDataSource.class);
      var owner = TestDatabase.owner();
      var plain = new PGSimpleDataSource();
      plain.setUrl(pool.getJdbcUrl());
      plain.setUser(owner.user());
      plain.setPassword(owner.password());
      return new KeptConnections(plain);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
