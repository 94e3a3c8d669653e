package org.zhiheng.support;

import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives each Spring context of a test a database of its own; {@code META-INF/spring.factories}
 * names it, so no test can forget it; it comes before whatever starts an embedded server. A test
 * that sets {@code zhiheng.database.own} is left alone.
 */
@Order(0)
final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    var environment = context.getEnvironment();
    if (environment.getProperty("zhiheng.database.own") != null) {
      return;
    }
    var database = new ServerDatabase();
    context.getBeanFactory().registerSingleton("serverDatabase", database);
    var address = database.address();
    var owner = TestDatabase.owner();
    Map<String, Object> properties = new HashMap<>();
    properties.putAll(
        Map.of(
            // a test runs the jobs that it looks at, when it looks at them
            "zhiheng.jobs", "false",
            // none is opened while the database is made anew
            "spring.datasource.hikari.minimum-idle", "0",
            "zhiheng.database.url", address.jdbcUrl(),
            "zhiheng.database.user", String.valueOf(address.user()),
            "zhiheng.database.password", String.valueOf(address.password()),
            // for a test that starts one module and leaves out the one that reads the above
            "spring.datasource.url", address.jdbcUrl(),
            "spring.datasource.username", String.valueOf(address.user()),
            "spring.datasource.password", String.valueOf(address.password())));
    properties.put("zhiheng.database.owner", String.valueOf(owner.user()));
    properties.put("zhiheng.database.owner-password", String.valueOf(owner.password()));
    environment.getPropertySources().addFirst(new MapPropertySource("fresh database", properties));
  }
}
