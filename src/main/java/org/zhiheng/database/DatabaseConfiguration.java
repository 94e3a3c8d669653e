package org.zhiheng.database;

import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.util.function.SingletonSupplier;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.Outages;
import org.zhiheng.kernel.VerbGuard;

/** Tells Spring Boot's data source where the database is, waiting for one that is only starting. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

  @Bean
  JdbcConnectionDetails databaseConnection(
      Optional<StartingPostgres> embedded, DatabaseProperties properties) {
    return new Connection(embedded.map(StartingPostgres::address).orElseGet(properties::external));
  }

  /** Tables are changed by their owner, on connections of its own that end with the migrations. */
  @Bean
  FlywayConnectionDetails migrations(
      Optional<StartingPostgres> embedded, DatabaseProperties properties) {
    return new Owner(
        embedded.map(StartingPostgres::ownerAddress).orElseGet(properties::externalOwner));
  }

  /** Without the role only advisors of Spring itself would be asked. */
  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Collisions collisions() {
    return new Collisions();
  }

  /** Before anybody is given the pool. */
  @Bean
  static BeanPostProcessor patientDatabase(ObjectProvider<Outages> outages) {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource pool
            ? new PatientDatabase(pool, outages::getObject)
            : bean;
      }
    };
  }

  @Bean
  ScopeStore actingScope(DataSource database, Clock clock, ObjectProvider<CurrentActor> who) {
    return new ScopeStore(
        database, clock, SingletonSupplier.of(() -> Optional.ofNullable(who.getIfAvailable())));
  }

  @Bean
  RequestReads readOnce() {
    return new RequestReads();
  }

  @Bean
  PlatformTransactionManager transactionManager(
      DataSource database, ScopeStore scope, ObjectProvider<VerbGuard> guards) {
    return new VerbTransactions(
        database, scope, SingletonSupplier.of(() -> guards.orderedStream().toList()));
  }

  private record Owner(DatabaseAddress address) implements FlywayConnectionDetails {

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
