package org.zhiheng;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/** The program: a server, or one of the commands that need none. */
@SpringBootApplication
public class Zhiheng {

  public static void main(String[] args) {
    SpringApplication.run(Zhiheng.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.system(ZoneId.of("Asia/Shanghai"));
  }
}
