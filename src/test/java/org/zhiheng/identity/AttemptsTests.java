package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Role;
import org.zhiheng.support.TestAccounts;
import org.zhiheng.support.TestClock;
import org.zhiheng.support.TestDatabase;

/** Whoever tries passwords waits longer with each failure. */
class AttemptsTests {

  private final TestClock clock = TestClock.create();
  private final Attempts attempts =
      new Attempts(new AttemptStore(JdbcClient.create(TestDatabase.fresh())), clock);

  @Test
  void a_login_that_looks_like_an_address_or_a_factor_is_neither() {
    AccountId account = AccountId.next();
    for (int i = 0; i < 60; i++) {
      attempts.failed("10.0.0.9", "10.0.0.8");
      attempts.failed(account.toString(), "10.0.0.8");
    }
    assertThat(attempts.wait("somebody", "10.0.0.9")).isZero();
    assertThat(attempts.waitForFactor(account)).isZero();
    for (int i = 0; i < 12; i++) {
      attempts.failedFactor(account);
    }
    attempts.succeeded(account.toString());
    attempts.succeeded("10.0.0.8");
    assertThat(attempts.waitForFactor(account)).isPositive();
    assertThat(attempts.wait("somebody", "10.0.0.8")).isPositive();
  }

  @Test
  void a_clock_that_is_set_back_forgives_nothing_and_makes_nobody_wait_for_it() {
    clock.advance(Duration.ofDays(365));
    fail("yanshi", 6);
    clock.advance(Duration.ofDays(-365));
    assertThat(attempts.wait("yanshi", "10.0.0.9")).isZero();

    attempts.failed("yanshi", "10.0.0.1");

    assertThat(attempts.wait("yanshi", "10.0.0.9")).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void after_five_failures_a_login_waits_however_it_is_written() {
    fail("yanshi", 5);
    assertThat(attempts.wait("yanshi", "10.0.0.9")).isZero();

    attempts.failed(" YanShi ", "10.0.0.1");

    assertThat(attempts.wait("yanshi", "10.0.0.9")).isEqualTo(Duration.ofSeconds(2));
    assertThat(attempts.wait("other", "10.0.0.9")).isZero();
    clock.advance(Duration.ofSeconds(2));
    assertThat(attempts.wait("yanshi", "10.0.0.9")).isZero();
  }

  @Test
  void an_address_that_tries_many_logins_waits_too() {
    for (int i = 0; i < 31; i++) {
      attempts.failed("login" + i, "10.0.0.1");
    }

    assertThat(attempts.wait("nobody", "10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
    assertThat(attempts.wait("nobody", "10.0.0.2")).isZero();
  }

  @Test
  void a_sign_in_that_succeeds_forgives_the_login_and_a_day_forgets_all() {
    fail("yanshi", 8);
    attempts.succeeded("yanshi");
    assertThat(attempts.wait("yanshi", "10.0.0.9")).isZero();

    fail("yanshi", 8);
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    attempts.failed("yanshi", "10.0.0.1");
    assertThat(attempts.wait("yanshi", "10.0.0.9")).isZero();
  }

  @Test
  void administrators_see_who_fails_most() {
    fail("yanshi", 7);
    fail("other", 2);

    assertThat(attempts.most(TestAccounts.ADMINISTRATOR))
        .extracting(Attempt::subject, Attempt::failures)
        .containsExactly(tuple("10.0.0.1", 9), tuple("yanshi", 7), tuple("other", 2));
    assertThatThrownBy(
            () ->
                attempts.most(
                    new Actor(AccountId.next(), PersonId.next(), "演示", Set.of(Role.OFFICER), null)))
        .isInstanceOf(Refused.class);
  }

  @Test
  void a_password_is_not_even_looked_at_while_the_login_waits() {
    fail("yanshi", 6);
    AuthenticationManager unreachable =
        typed -> {
          throw new AssertionError("looked at the password");
        };
    var typed = UsernamePasswordAuthenticationToken.unauthenticated("yanshi", "right");

    assertThatThrownBy(() -> new LimitedSignIn(unreachable, attempts).authenticate(typed))
        .isInstanceOfSatisfying(
            TooManyAttempts.class, tooMany -> assertThat(tooMany.seconds()).isEqualTo(3));
  }

  @Test
  void a_wrong_password_is_counted() {
    AuthenticationManager wrong =
        typed -> {
          throw new BadCredentialsException("wrong");
        };
    var typed = UsernamePasswordAuthenticationToken.unauthenticated("yanshi", "guess");
    var limited = new LimitedSignIn(wrong, attempts);
    for (int i = 0; i < 6; i++) {
      assertThatThrownBy(() -> limited.authenticate(typed))
          .isInstanceOf(AuthenticationException.class)
          .isNotInstanceOf(TooManyAttempts.class);
    }

    assertThatThrownBy(() -> limited.authenticate(typed)).isInstanceOf(TooManyAttempts.class);
  }

  private void fail(String login, int times) {
    for (int i = 0; i < times; i++) {
      attempts.failed(login, "10.0.0.1");
    }
  }
}
