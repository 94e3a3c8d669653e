package org.zhiheng.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells failures of the way to the database, after which nobody knows what it did, from answers.
 */
final class LostConnection {

  private static final int DEPTH = 20;

  /** Shutting down, crashed, starting; and a transaction of which the server itself cannot tell. */
  private static final Set<String> STATES = Set.of("57P01", "57P02", "57P03", "40003");

  /** What the pool says of a connection that it gave up as broken; it names no state. */
  private static final String GIVEN_UP = "Connection is closed";

  private LostConnection() {}

  static boolean isCauseOf(@Nullable Throwable failure) {
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
      if (cause instanceof SQLTransientConnectionException
          || cause instanceof SQLNonTransientConnectionException
          || (cause instanceof SQLException sql && isLost(sql))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLost(SQLException failure) {
    @Nullable String state = failure.getSQLState();
    return state == null
        ? GIVEN_UP.equals(failure.getMessage())
        : state.startsWith("08") || STATES.contains(state);
  }
}
