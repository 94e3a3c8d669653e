package org.zhiheng.database;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Who makes and drops the databases of tests, and ends the connections to them. */
public final class SuperuserOfTests {

  private SuperuserOfTests() {}

  /** One connection for all that is asked, closed with the process. */
  public static DataSource of(EmbeddedPostgres server) {
    try {
      return new SingleConnectionDataSource(server.connectAsSuperuser(), true);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
