package org.zhiheng.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the demonstration many times as large, by the script that the measurements use too. */
public final class Volume {

  private static final Path SCRIPT = Path.of("src/bench/fill.sql");

  private final DataSource database;
  private int copies;

  public Volume(DataSource database) {
    this.database = database;
  }

  /** Copies the demonstration's cases until there are at least so many. */
  public void grow(int cases) {
    int more = (cases - cases()) / (cases() / (copies + 1)) + 1;
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "set bench.first = %d; set bench.last = %d".formatted(copies + 1, copies + more));
      statement.execute(Files.readString(SCRIPT));
      // what a server does in its quiet hours, which a test has not
      statement.execute("vacuum (analyze)");
      copies += more;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new IllegalStateException("cannot fill the database", e);
    }
  }

  public int cases() {
    return JdbcClient.create(database)
        .sql("select count(*) from application.application")
        .query(Integer.class)
        .single();
  }
}
