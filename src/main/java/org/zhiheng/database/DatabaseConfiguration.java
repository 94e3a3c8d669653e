package org.zhiheng.database;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells Spring Boot's data source where the database is, waiting for one that is only starting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean
  JdbcConnectionDetails databaseConnection(
      Optional<StartingPostgres> embedded, DatabaseProperties properties) {
    return new Connection(embedded.map(StartingPostgres::address).orElseGet(properties::external));
  }

  private record Connection(DatabaseAddress address) implements JdbcConnectionDetails {

    @Override
    public String getJdbcUrl() {
      return address.jdbcUrl();
    }

    @Override
    public @Nullable String getUsername() {
      return address.user();
    }

    @Override
    public @Nullable String getPassword() {
      return address.password();
    }
  }
}
