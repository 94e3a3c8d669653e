package org.zhiheng.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.zhiheng.database.DatabaseAddress;

/**
 * A database whose connections are lent again instead of closed. To open one costs more than nearly
 * every statement that a test sends through it, and a test without a server opens one for each.
 *
 * <p>Few are kept, of all databases together, so that the many databases of a test run do not use
 * up what the server has.
 */
final class KeptConnections extends DelegatingDataSource {

  private static final int MOST = 20;
  private static final Deque<Kept> IDLE = new ArrayDeque<>();

  private record Kept(String address, Connection connection) {}

  private final String address;

  KeptConnections(PGSimpleDataSource database) {
    super(database);
    this.address = database.getUrl() + "&user=" + database.getUser();
  }

  /** Closes those to one database, which is about to go. */
  static void close(DatabaseAddress database) {
    synchronized (IDLE) {
      IDLE.removeIf(
          kept -> {
            boolean gone = kept.address().startsWith(database.jdbcUrl() + "?");
            if (gone) {
              close(kept.connection());
            }
            return gone;
          });
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection idle = take();
    return lent(idle == null ? super.getConnection() : idle);
  }

  private @Nullable Connection take() throws SQLException {
    synchronized (IDLE) {
      Iterator<Kept> latestFirst = IDLE.descendingIterator();
      while (latestFirst.hasNext()) {
        Kept kept = latestFirst.next();
        if (kept.address().equals(address)) {
          latestFirst.remove();
          if (!kept.connection().isClosed()) {
            return kept.connection();
          }
        }
      }
    }
    return null;
  }

  private Connection lent(Connection connection) {
    var closed = new boolean[1];
    return (Connection)
        Proxy.newProxyInstance(
            KeptConnections.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (_, method, arguments) ->
                switch (method.getName()) {
                  case "close" -> {
                    if (!closed[0]) {
                      closed[0] = true;
                      giveBack(connection);
                    }
                    yield null;
                  }
                  case "isClosed" -> closed[0] || connection.isClosed();
                  default -> pass(connection, closed[0], method, arguments);
                });
  }

  private static @Nullable Object pass(
      Connection connection, boolean closed, Method method, Object @Nullable [] arguments)
      throws Throwable {
    if (closed) {
      throw new SQLException("this connection was given back");
    }
    try {
      return method.invoke(connection, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  /** Nothing of a transaction stays behind; a test sets nothing for longer than one. */
  private void giveBack(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    connection.setReadOnly(false);
    connection.setNetworkTimeout(Runnable::run, 0);
    keep(new Kept(address, connection));
  }

  private static void keep(Kept kept) {
    synchronized (IDLE) {
      IDLE.addLast(kept);
      if (IDLE.size() > MOST) {
        close(IDLE.removeFirst().connection());
      }
    }
  }
}
