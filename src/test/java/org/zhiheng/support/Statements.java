package org.zhiheng.support;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts what each request asks of the database, sessions included. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Statements extends OncePerRequestFilter implements BeanPostProcessor {

  /** What one request asked of the database. */
  public static final class Count {

    private final List<String> statements = new ArrayList<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private int rows;
    private long nanos;

    /** The statements in their order. */
    public List<String> statements() {
      return statements;
    }

    /** How many rows were read. */
    public int rows() {
      return rows;
    }

    public long millis() {
      return nanos / 1_000_000;
    }

    /** How long the server waited for the database. */
    public long nanos() {
      return nanos;
    }
  }

  private static final ThreadLocal<Count> CURRENT = new ThreadLocal<>();

  private final Map<String, Count> last = new ConcurrentHashMap<>();

  /**
   * What the last request for a path, with its query, asked; the session is kept after the answer.
   */
  public Count of(String address) {
    Count count = last.get(URI.create(address).toASCIIString());
    if (count == null) {
      throw new AssertionError("never asked for: " + address);
    }
    try {
      if (!count.finished.await(10, TimeUnit.SECONDS)) {
        throw new AssertionError("still at work: " + address);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
    return count;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Count count = new Count();
    String query = request.getQueryString();
    CURRENT.set(count);
    // before the answer is finished, as the test may read the count at once
    last.put(request.getRequestURI() + (query == null ? "" : "?" + query), count);
    try {
      chain.doFilter(request, response);
    } finally {
      CURRENT.remove();
      count.finished.countDown();
    }
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource database ? new Counting(database) : bean;
  }

  private static final class Counting extends DelegatingDataSource {

    Counting(DataSource database) {
      super(database);
    }

    @Override
    public Connection getConnection() throws SQLException {
      Connection connection = super.getConnection();
      return CURRENT.get() == null
          ? connection
          : proxy(
              Connection.class,
              connection,
              (_, sql, answer) ->
                  answer instanceof Statement statement ? counting(statement, sql) : answer);
    }
  }

  private static Object counting(Statement statement, Object sql) {
    Class<? extends Statement> type =
        statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    return proxy(
        type,
        statement,
        (method, argument, answer) -> {
          if (method.startsWith("execute")) {
            count(String.valueOf(argument == null ? sql : argument));
          }
          return answer instanceof ResultSet rows
              ? proxy(ResultSet.class, rows, Statements::countRow)
              : answer;
        });
  }

  private static Object countRow(String method, Object argument, Object answer) {
    Count count = CURRENT.get();
    if (count != null && method.equals("next") && Boolean.TRUE.equals(answer)) {
      count.rows++;
    }
    return answer;
  }

  private static void count(String sql) {
    Count count = CURRENT.get();
    if (count != null) {
      count.statements.add(sql);
    }
  }

  /** What is done with the answer of a call, by the method's name and its first argument. */
  private interface Afterwards {
    Object apply(String method, Object argument, Object answer);
  }

  private static <T> T proxy(Class<T> type, Object target, Afterwards afterwards) {
    InvocationHandler handler =
        (_, method, arguments) -> {
          long begin = System.nanoTime();
          try {
            Object answer = method.invoke(target, arguments);
            Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
            return afterwards.apply(method.getName(), first, answer);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          } finally {
            Count count = CURRENT.get();
            if (count != null && method.getName().startsWith("execute")) {
              count.nanos += System.nanoTime() - begin;
            }
          }
        };
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
