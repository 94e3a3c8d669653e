package org.zhiheng.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What an operator may say about the database.
 *
 * @param url the address of a server to use instead of an embedded one
 * @param user who signs in there, unless the address tells
 * @param password the password of that user
 * @param binaries the programs of an installed PostgreSQL, for the embedded server
 */
@ConfigurationProperties("zhiheng.database")
record DatabaseProperties(
    @Nullable String url,
    @Nullable String user,
    @Nullable String password,
    @Nullable String binaries) {

  DatabaseAddress external() {
    return DatabaseAddress.parse(url == null ? "" : url, user, password);
  }

  @Nullable Path installed() {
    return binaries == null || binaries.isBlank() ? null : Path.of(binaries);
  }
}
