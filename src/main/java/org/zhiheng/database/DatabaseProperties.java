package org.zhiheng.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may say about the database.
 *
 * @param url the address of a server to use instead of an embedded one
 * @param user who signs in there to work, unless the address tells
 * @param password the password of that user
 * @param owner who signs in there to change tables
 * @param ownerPassword the password of the owner
 * @param binaries the programs of an installed PostgreSQL, for the embedded server
 */
@ConfigurationProperties("zhiheng.database")
record DatabaseProperties(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String owner,
    @Nullable String ownerPassword,
    @Nullable String binaries) {

  DatabaseAddress external() {
    return DatabaseAddress.parse(url == null ? "" : url, user, password);
  }

  /**
   * The same server, for migrations.
   *
   * @throws DatabaseUnavailable if nobody was named for them
   */
  DatabaseAddress externalOwner() {
    DatabaseAddress serving = external();
    if (owner == null || owner.isBlank() || owner.equals(serving.user())) {
      throw new DatabaseUnavailable(
          "DB_OWNER names nobody apart: the role that changes tables is another one than the role"
              + " that works with them (docs/how-to/operate.md)");
    }
    return new DatabaseAddress(serving.jdbcUrl(), owner, ownerPassword);
  }

  @Nullable Path installed() {
    return binaries == null || binaries.isBlank() ? null : Path.of(binaries);
  }
}
