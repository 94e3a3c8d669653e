package org.zhiheng.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLDecoder;
import org.jspecify.annotations.Nullable;

/** Where a PostgreSQL database is and who signs in to it. */
public record DatabaseAddress(String jdbcUrl, @Nullable String user, @Nullable String password) {

  private static final String JDBC = "jdbc:postgresql:";

  /**
   * Reads an address as operators write it: {@code jdbc:postgresql://host/name} or {@code
   * postgres://user:password@host/name}. A user or password given apart wins.
   *
   * @throws DatabaseUnavailable if it is neither
   */
  static DatabaseAddress parse(String text, @Nullable String user, @Nullable String password) {
    if (text.startsWith(JDBC)) {
      return new DatabaseAddress(text, blankToNull(user), blankToNull(password));
    }
    if (text.startsWith("postgres://") || text.startsWith("postgresql://")) {
      return parseUri(text, blankToNull(user), blankToNull(password));
    }
    throw unreadable(null);
  }

  private static DatabaseAddress parseUri(
      String text, @Nullable String user, @Nullable String password) {
    URI uri;
    try {
      uri = URI.create(text);
    } catch (IllegalArgumentException e) {
      throw unreadable(e);
    }
    if (uri.getHost() == null) {
      throw unreadable(null);
    }
    String[] who =
        uri.getRawUserInfo() == null ? new String[0] : uri.getRawUserInfo().split(":", 2);
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseAddress(
        JDBC + "//" + uri.getHost() + port + uri.getRawPath() + query,
        user != null ? user : part(who, 0),
        password != null ? password : part(who, 1));
  }

  // a plus sign is itself in the user part of a URI, only forms write it for a blank
  private static @Nullable String part(String[] parts, int index) {
    return index < parts.length ? URLDecoder.decode(parts[index].replace("+", "%2B"), UTF_8) : null;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  // never repeats the text: it may hold a password
  private static DatabaseUnavailable unreadable(@Nullable Throwable cause) {
    return new DatabaseUnavailable(
        "DB_URL is not an address of a PostgreSQL database: write"
            + " jdbc:postgresql://host:5432/name or postgres://user:password@host:5432/name",
        cause);
  }

  @Override
  public String toString() {
    return "DatabaseAddress[" + jdbcUrl.replaceFirst("\\?.*", "") + "]";
  }
}
