package org.zhiheng;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.Environment;
import org.zhiheng.cli.NotPossible;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.Settings;

/**
 * The data of an installation without its server, for the commands that look after it: the same
 * settings and the same database, attached to where it runs already. Nothing is migrated.
 */
@ComponentScan(
    basePackages = {
      "org.zhiheng.database",
      "org.zhiheng.document",
      "org.zhiheng.doctor",
      "org.zhiheng.audit",
      "org.zhiheng.casefile"
    },
    excludeFilters =
        @Filter(
            type = FilterType.REGEX,
            pattern = {".*\\.web\\..*", ".*SessionConfiguration"}),
    lazyInit = true)
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JacksonAutoConfiguration.class
})
final class Offline {

  private Offline() {}

  /** Does something with the data of an installation, and lets go of it. */
  static <T> T with(@Nullable Path data, Function<BeanFactory, T> work) {
    List<String> options =
        new ArrayList<>(
            List.of(
                "--zhiheng.database.existing=true",
                "--spring.main.lazy-initialization=true",
                "--logging.level.org.zhiheng=warn"));
    if (data != null) {
      options.add("--zhiheng.data=" + data);
    }
    try (var context = start(options)) {
      return work.apply(context);
    }
  }

  private static ConfigurableApplicationContext start(List<String> options) {
    try {
      return new SpringApplicationBuilder(Offline.class)
          .web(WebApplicationType.NONE)
          .run(options.toArray(String[]::new));
    } catch (RuntimeException e) {
      // Spring Boot has said why, once and with a remedy
      throw new NotPossible(e);
    }
  }

  @Bean
  static Clock clock() {
    return ChinaTime.clock(Clock.systemUTC());
  }

  @Bean
  static Settings settings(Environment environment) {
    return Binder.get(environment).bindOrCreate("zhiheng", Settings.class);
  }
}
