package org.zhiheng;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhiheng.kernel.WorkingDays;

/** Hands the calendar of working days, which knows no framework, to the server. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  WorkingDays workingDays() {
    return WorkingDays.ofChina();
  }
}
