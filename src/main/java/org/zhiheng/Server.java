package org.zhiheng;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.zhiheng.cli.ServeOptions;
import org.zhiheng.kernel.ChinaTime;
import org.zhiheng.kernel.Settings;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Schemes;

/** The server; apart from {@link Zhiheng} so that the commands load nothing of Spring. */
@SpringBootApplication
class Server {

  private static final int NOT_POSSIBLE = 2;

  /** Starts, and returns once the server answers. */
  static void start(ServeOptions options) {
    SpringApplication application = new SpringApplication(Server.class);
    application.addInitializers(new ServeSettings(options));
    try {
      application.run();
    } catch (RuntimeException e) {
      // Spring Boot has said why, once and with a remedy; thrown on, it would be said again as a
      // trace
      System.exit(NOT_POSSIBLE);
    }
  }

  @Bean
  Clock clock() {
    return ChinaTime.clock(Clock.systemUTC());
  }

  @Bean
  Settings settings(Environment environment) {
    return Binder.get(environment).bindOrCreate("zhiheng", Settings.class);
  }

  /** The shipped editions and, where the operator names a folder, theirs beside them. */
  @Bean
  Schemes schemes(Clock clock, Settings settings) {
    return settings
        .schemeFolder()
        .map(folder -> Schemes.shippedAnd(folder, clock))
        .orElseGet(() -> Schemes.shipped(clock));
  }

  @Bean
  WorkingDays workingDays(Settings settings) {
    return settings
        .workingDayNotices()
        .map(WorkingDays::ofChinaAnd)
        .orElseGet(WorkingDays::ofChina);
  }
}
