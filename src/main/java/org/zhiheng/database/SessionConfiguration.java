package org.zhiheng.database;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.zhiheng.kernel.Outages;
import org.zhiheng.kernel.Settings;

/** Keeps sessions in the database, so that any node answers and a restart signs nobody out. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

  // the repository waits for its customizers; without the tables its first clean-up would fail
  @Bean
  @DependsOnDatabaseInitialization
  SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionTimeout(Settings settings) {
    return sessions -> sessions.setDefaultMaxInactiveInterval(settings.session().timeout());
  }

  /**
   * Two requests of one person may write the same attribute at the same moment: the later one is
   * kept, and neither fails.
   */
  @Bean
  PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsByUpsert() {
    return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
  }

  @Bean
  @Primary
  <S extends Session> CalmSessions<S> calmSessions(
      @Qualifier("sessionRepository") SessionRepository<S> sessions,
      ObjectProvider<Outages> outages) {
    return new CalmSessions<>(sessions, outages::getObject);
  }

  /** Around the filter that reads and saves sessions. */
  @Bean
  FilterRegistrationBean<CalmSessions<?>> calmSessionsFilter(CalmSessions<?> sessions) {
    var registration = new FilterRegistrationBean<CalmSessions<?>>(sessions);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return registration;
  }

  /** Also for the page of an error, which would otherwise not know who is signed in. */
  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
      SessionRepositoryFilter<?> filter) {
    var registration = new FilterRegistrationBean<SessionRepositoryFilter<?>>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }
}
