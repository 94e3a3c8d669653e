package org.zhiheng.database;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionSystemException;
import org.zhiheng.kernel.Outages;

/**
 * The times without a database. Each is told in the log once when it is noticed and once when it is
 * over; the traces of whatever failed in between are kept out, as all of them say the same.
 */
@Component
class DatabaseOutages implements Outages, DisposableBean {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseOutages.class);
  private static final Duration GLANCE = Duration.ofMillis(500);
  private static final int ANSWER_SECONDS = 2;
  private static final int DEPTH = 20;

  /** Out of disk or memory, too many connections. */
  private static final Set<String> STATES = Set.of("53100", "53200", "53300");

  private final ObjectProvider<DataSource> database;
  private final ObjectProvider<JdbcConnectionDetails> address;
  private final AtomicBoolean down = new AtomicBoolean();
  private final Quiet quiet = new Quiet();
  private volatile boolean closed;

  DatabaseOutages(
      ObjectProvider<DataSource> database, ObjectProvider<JdbcConnectionDetails> address) {
    this.database = database;
    this.address = address;
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.addTurboFilter(quiet);
    }
  }

  @Override
  public boolean isOutage(@Nullable Throwable failure) {
    if (LostConnection.isCauseOf(failure)) {
      return true;
    }
    Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEPTH; depth++, cause = cause.getCause()) {
      if (cause instanceof CannotGetJdbcConnectionException
          || cause instanceof OutcomeUnknown
          || (cause instanceof SQLException sql && isOutageState(sql.getSQLState()))
          // rolling back failed too, which says less
          || (cause instanceof TransactionSystemException end
              && isOutage(end.getApplicationException()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutageState(@Nullable String state) {
    return state != null && STATES.contains(state);
  }

  @Override
  public void unhurried(Runnable work) {
    Haste.without(work);
  }

  @Override
  public boolean goesOn() {
    return down.get();
  }

  @Override
  public void noticed(Throwable failure) {
    if (closed || isOldNews(failure) || !down.compareAndSet(false, true)) {
      return;
    }
    LOG.error("the database does not answer: {} ({})", said(failure), name());
    Thread.ofVirtual().name("outage").start(this::awaitEnd);
  }

  private static boolean isOldNews(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof PatientDatabase.StillDown) {
        return true;
      }
    }
    return false;
  }

  private void awaitEnd() {
    long began = System.nanoTime();
    try {
      while (!closed && !answers()) {
        Thread.sleep(GLANCE);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    down.set(false);
    if (!closed) {
      LOG.warn(
          "the database answers again, after {} s ({})",
          Duration.ofNanos(System.nanoTime() - began).toSeconds(),
          name());
    }
  }

  /** Which database it is; what follows the question mark may hold a password. */
  private String name() {
    return address.stream()
        .map(details -> details.getJdbcUrl().replaceFirst("\\?.*", ""))
        .findFirst()
        .orElse("");
  }

  private boolean answers() {
    try (Connection connection = database.getObject().getConnection()) {
      return connection.isValid(ANSWER_SECONDS);
    } catch (SQLException e) {
      return false;
    }
  }

  /** The first line of the innermost cause that says anything. */
  private static String said(Throwable failure) {
    String said = failure.toString();
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null) {
        said = cause.getMessage();
      }
    }
    return said.lines().findFirst().orElse(said);
  }

  @Override
  public void destroy() {
    closed = true;
    ILoggerFactory loggers = LoggerFactory.getILoggerFactory();
    if (loggers instanceof LoggerContext context) {
      context.getTurboFilterList().remove(quiet);
    }
  }

  /** Whoever logs a failure of this kind, in whatever library, notices the outage by it. */
  private final class Quiet extends TurboFilter {

    @Override
    public FilterReply decide(
        @Nullable Marker marker,
        ch.qos.logback.classic.Logger logger,
        Level level,
        @Nullable String format,
        Object @Nullable [] args,
        @Nullable Throwable failure) {
      Throwable told = failure != null ? failure : last(args);
      if (told == null || !level.isGreaterOrEqual(Level.WARN) || !isOutage(told)) {
        return FilterReply.NEUTRAL;
      }
      noticed(told);
      return FilterReply.DENY;
    }

    private static @Nullable Throwable last(Object @Nullable [] args) {
      return args != null && args.length > 0 && args[args.length - 1] instanceof Throwable failure
          ? failure
          : null;
    }
  }
}
