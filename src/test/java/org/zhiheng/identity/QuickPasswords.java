package org.zhiheng.identity;

import java.util.Map;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords as the product does, only with the least work that bcrypt can do: each test
 * makes people with passwords, and a tenth of a second for each adds up to minutes.
 */
@TestConfiguration(proxyBeanMethods = false)
public class QuickPasswords {

  private static final int LEAST = 4;

  @Bean
  @Primary
  PasswordEncoder quickPasswordEncoder() {
    var bcrypt = new BCryptPasswordEncoder(LEAST);
    return QueuedHashing.of(
        new DelegatingPasswordEncoder(
            "bcrypt-sha384",
            Map.of("bcrypt-sha384", new LongPasswordEncoder(bcrypt), "bcrypt", bcrypt)));
  }
}
