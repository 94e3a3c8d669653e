package org.zhiheng;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiheng.kernel.WorkingDays;
import org.zhiheng.scheme.Schemes;

/** Hands the rule book and the calendar, which know no framework, to the server. */
@Configuration(proxyBeanMethods = false)
class SchemeConfiguration {

  @Bean
  Schemes schemes(Clock clock) {
    return Schemes.shipped(clock);
  }

  @Bean
  WorkingDays workingDays() {
    return WorkingDays.ofChina();
  }
}
