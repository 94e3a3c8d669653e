package org.zhiheng.identity;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** How requests are kept safe. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {

  private static final String CONTENT_POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'self'; frame-src 'self';"
          + " base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  /** By the password, and in a demonstration by its buttons. */
  @Bean
  AuthenticationManager signIn(
      SignedIn accounts, PasswordEncoder passwords, OpenHouseSignIn openHouse, Attempts attempts) {
    var byPassword = new DaoAuthenticationProvider(accounts);
    byPassword.setPasswordEncoder(passwords);
    byPassword.setUserDetailsPasswordService(accounts);
    return new LimitedSignIn(new ProviderManager(openHouse, byPassword), attempts);
  }

  @Bean
  SecurityFilterChain security(
      HttpSecurity http,
      HandlerGate gate,
      AuthenticationManager signIn,
      KeptRequests requests,
      TellAtSignIn tell)
      throws Exception {
    // the proof against forged forms lives in a cookie, not in the session: so a form that was
    // filled in while the
    // session ended still proves itself, is kept, and is carried out after signing in again
    var csrf = new CookieCsrfTokenRepository();
    csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return http.csrf(config -> config.csrfTokenRepository(csrf))
        .authenticationManager(signIn)
        .requestCache(config -> config.requestCache(requests))
        .authorizeHttpRequests(every -> every.anyRequest().access(gate))
        .formLogin(
            form ->
                form.loginPage("/identity/sign-in")
                    .loginProcessingUrl("/identity/sign-in")
                    .usernameParameter("login")
                    .passwordParameter("password")
                    .successHandler(tell)
                    .failureHandler(
                        (request, response, failure) ->
                            response.sendRedirect(
                                failure instanceof TooManyAttempts tooMany
                                    ? "/identity/sign-in?wait=" + tooMany.seconds()
                                    : "/identity/sign-in?failed")))
        .logout(
            logout -> logout.logoutUrl("/identity/sign-out").logoutSuccessUrl("/identity/sign-in"))
        .headers(
            headers ->
                headers
                    .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                    .frameOptions(frame -> frame.sameOrigin())
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
        .build();
  }

  /** New hashes are for passwords of any length; older ones are replaced at the next sign-in. */
  @Bean
  PasswordEncoder passwordEncoder() {
    return QueuedHashing.of(
        new DelegatingPasswordEncoder(
            "bcrypt-sha384",
            Map.of(
                "bcrypt-sha384",
                new LongPasswordEncoder(),
                "bcrypt",
                new BCryptPasswordEncoder())));
  }
}
