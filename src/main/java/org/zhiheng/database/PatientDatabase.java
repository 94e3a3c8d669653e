package org.zhiheng.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.zhiheng.kernel.Outages;

/**
 * The pool, with a time limit that depends on who asks: a page is answered within five seconds also
 * when the server hangs in the middle of it, while a migration or a job may wait for one statement
 * for hours. The pool sets a connection back when it is returned.
 */
final class PatientDatabase extends DelegatingDataSource {

  /** Together with the answer less than five seconds. */
  private static final Duration OF_A_PAGE = Duration.ofSeconds(4);

  private static final int AS_LONG_AS_IT_TAKES = 0;

  private final Supplier<Outages> outages;

  PatientDatabase(DataSource pool, Supplier<Outages> outages) {
    super(pool);
    this.outages = outages;
  }

  @Override
  public Connection getConnection() throws SQLException {
    boolean haste = Haste.isOn();
    if (haste && outages.get().goesOn()) {
      // the request that met the outage asks for nothing more, or it would wait once more
      throw new StillDown();
    }
    Connection connection = super.getConnection();
    try {
      connection.setNetworkTimeout(
          Runnable::run, haste ? (int) OF_A_PAGE.toMillis() : AS_LONG_AS_IT_TAKES);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /** Says nothing new: whoever meets it was told before that an outage goes on. */
  static final class StillDown extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1;

    StillDown() {
      super("the database does not answer");
    }
  }
}
