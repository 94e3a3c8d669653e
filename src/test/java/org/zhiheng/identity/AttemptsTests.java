package org.zhiheng.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
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
import org.zhiheng.shell.Network;
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
    fail("10.0.0.9", 8);
    fail(account.toString(), 8);
    assertThat(attempts.begin("somebody", "10.0.0.9")).isZero();
    assertThat(attempts.beginFactor(account)).isZero();
    for (int i = 0; i < 12; i++) {
      attempts.beginFactor(account);
    }
    attempts.succeeded(account.toString(), "10.0.0.8");
    assertThat(attempts.beginFactor(account)).isPositive();
  }

  @Test
  void a_clock_that_is_set_back_forgives_nothing_and_makes_nobody_wait_for_it() {
    clock.advance(Duration.ofDays(365));
    fail("yanshi", 6);
    clock.advance(Duration.ofDays(-365));
    assertThat(attempts.begin("yanshi", "10.0.0.9")).isZero();

    assertThat(attempts.begin("yanshi", "10.0.0.9")).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void after_five_failures_a_login_waits_however_it_is_written() {
    fail("yanshi", 5);
    assertThat(attempts.begin(" YanShi ", "10.0.0.9")).isZero();

    assertThat(attempts.begin("yanshi", "10.0.0.9")).isEqualTo(Duration.ofSeconds(2));
    assertThat(attempts.begin("other", "10.0.0.9")).isZero();
    clock.advance(Duration.ofSeconds(2));
    assertThat(attempts.begin("yanshi", "10.0.0.9")).isZero();
  }

  @Test
  void whoever_guesses_one_login_waits_longer_than_its_holder_elsewhere() {
    fail("yanshi", 14);
    assertThat(attempts.begin("yanshi", "10.0.0.1")).isGreaterThan(Duration.ofMinutes(8));

    assertThat(attempts.begin("yanshi", "10.0.0.9")).isLessThanOrEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void colleagues_behind_one_address_do_not_wait_for_the_one_who_guesses() {
    fail("guessed", 40);

    assertThat(attempts.begin("colleague", "10.0.0.1")).isZero();
    attempts.succeeded("colleague", "10.0.0.1");
  }

  @Test
  void an_address_that_tries_very_many_logins_waits_too() {
    for (int i = 0; i < 301; i++) {
      assertThat(attempts.begin("login" + i, "10.0.0.1")).isZero();
    }

    assertThat(attempts.begin("nobody", "10.0.0.1")).isEqualTo(Duration.ofSeconds(2));
    assertThat(attempts.begin("nobody", "10.0.0.2")).isZero();
  }

  @Test
  void an_address_of_ipv6_is_its_64_bits_as_the_rest_is_free() {
    for (int i = 0; i < 301; i++) {
      attempts.begin("login" + i, "2001:db8:1:2::" + Integer.toHexString(i));
    }

    assertThat(attempts.begin("nobody", "2001:db8:1:2:ffff::1")).isPositive();
    assertThat(attempts.begin("nobody", "2001:db8:1:3::1")).isZero();
    assertThat(Network.of("2001:db8:1:2::7")).isEqualTo("2001:db8:1:2::/64");
    assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(Network.of("192.0.2.1")).isEqualTo("192.0.2.1");
    assertThat(Network.of("no:address")).isEqualTo("no:address");
  }

  @Test
  void of_many_guesses_at_the_same_moment_no_more_pass_than_one_after_the_other() {
    long passed =
        IntStream.range(0, 40)
            .mapToObj(
                i -> CompletableFuture.supplyAsync(() -> attempts.begin("yanshi", "10.0.0.1")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .filter(Duration::isZero)
            .count();

    assertThat(passed).isEqualTo(6);
    long guesses =
        IntStream.range(0, 140)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> attempts.guess("10.0.0.7")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .filter(Duration::isZero)
            .count();
    assertThat(guesses).isEqualTo(101);
  }

  @Test
  void what_was_there_is_no_guess_and_ends_the_wait_that_was_served() {
    for (int i = 0; i < 150; i++) {
      assertThat(attempts.guess("10.0.0.1")).isZero();
      attempts.right("10.0.0.1");
    }
    assertThat(attempts.most(TestAccounts.ADMINISTRATOR)).isEmpty();
    for (int i = 0; i < 101; i++) {
      attempts.guess("10.0.0.1");
    }
    assertThat(attempts.guess("10.0.0.1")).isPositive();
    clock.advance(Duration.ofSeconds(2));
    assertThat(attempts.guess("10.0.0.1")).isZero();
    attempts.right("10.0.0.1");
    assertThat(attempts.guess("10.0.0.1")).isZero();
  }

  @Test
  void a_sign_in_that_succeeds_forgives_the_login_and_a_day_forgets_all() {
    fail("yanshi", 8);
    attempts.succeeded("yanshi", "10.0.0.1");
    assertThat(attempts.begin("yanshi", "10.0.0.1")).isZero();

    fail("yanshi", 8);
    clock.advance(Duration.ofDays(1).plusSeconds(1));
    assertThat(attempts.begin("yanshi", "10.0.0.1")).isZero();
    assertThat(attempts.begin("yanshi", "10.0.0.9")).isZero();
  }

  @Test
  void administrators_see_who_fails_most() {
    fail("yanshi", 7);
    fail("other", 2);

    assertThat(attempts.most(TestAccounts.ADMINISTRATOR))
        .extracting(Attempt::subject, Attempt::failures)
        .containsExactly(
            tuple("10.0.0.1", 9),
            tuple("yanshi 10.0.0.1", 7),
            tuple("yanshi", 7),
            tuple("other 10.0.0.1", 2),
            tuple("other", 2));
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

  /** Fails as somebody does who waits as long as it takes. */
  private void fail(String login, int times) {
    for (int i = 0; i < times; i++) {
      Duration wait = attempts.begin(login, "10.0.0.1");
      while (!wait.isZero()) {
        clock.advance(wait);
        wait = attempts.begin(login, "10.0.0.1");
      }
    }
  }
}
