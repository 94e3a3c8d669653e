package org.zhiheng.database;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;
import org.zhiheng.database.EmbeddedPostgres.Durability;

/**
 * Tells Spring Boot's data source where the database is. The pool depends on the address and the
 * address on the server, so the server stops after the pool.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean
  @Conditional(NoAddressGiven.class)
  EmbeddedPostgres embeddedPostgres(
      @Value("${zhiheng.data:data}") Path data, DatabaseProperties properties) {
    return EmbeddedPostgres.open(data, properties.installed(), Durability.KEPT);
  }

  @Bean
  JdbcConnectionDetails databaseConnection(
      Optional<EmbeddedPostgres> embedded, DatabaseProperties properties) {
    return new Connection(embedded.map(EmbeddedPostgres::address).orElseGet(properties::external));
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

  static final class NoAddressGiven implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !StringUtils.hasText(context.getEnvironment().getProperty("zhiheng.database.url"));
    }
  }
}
