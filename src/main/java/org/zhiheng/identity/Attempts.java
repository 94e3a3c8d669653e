package org.zhiheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.shell.Guesses;

/**
 * Slows down who tries passwords, and who guesses numbers of the register or secrets of links: each
 * failure of a login or from an address costs more time.
 */
@Service
@Transactional
public class Attempts implements Guesses {

  private static final Duration REMEMBERED = Duration.ofDays(1);
  private static final int LONGEST = 100;

  private final AttemptStore store;
  private final Clock clock;

  Attempts(AttemptStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** How long the next try has to wait; zero when it may be made now. */
  @Transactional(readOnly = true)
  public Duration wait(String login, String address) {
    Duration forLogin = waitForLogin(login);
    Duration forAddress = waitFor(ofAddress(address), AttemptRules::waitForAddress);
    return forLogin.compareTo(forAddress) > 0 ? forLogin : forAddress;
  }

  /** The same for a login alone, wherever it is tried from. */
  Duration waitForLogin(String login) {
    return waitFor(subject(login), AttemptRules::waitForLogin);
  }

  /** The same for the second factor of an account. */
  Duration waitForFactor(AccountId account) {
    return waitFor(ofFactor(account), AttemptRules::waitForLogin);
  }

  @Override
  @Transactional(readOnly = true)
  public Duration waitToGuess(String address) {
    return waitFor(ofGuesses(address), AttemptRules::waitForAddress);
  }

  @Override
  public void missed(String address) {
    count(ofGuesses(address));
  }

  private Duration waitFor(String subject, IntFunction<Duration> rule) {
    Instant now = clock.instant();
    return store
        .find(subject)
        .map(it -> left(it, rule.apply(it.failures()), now))
        .orElse(Duration.ZERO);
  }

  void failed(String login, String address) {
    count(subject(login));
    count(ofAddress(address));
  }

  void failedFactor(AccountId account) {
    count(ofFactor(account));
  }

  private void count(String subject) {
    Instant now = clock.instant();
    store.count(subject, now, now.minus(REMEMBERED));
  }

  /** The login is forgiven; the address is not, as it may have an account of its own. */
  void succeeded(String login) {
    store.forget(subject(login));
  }

  void factorPassed(AccountId account) {
    store.forget(ofFactor(account));
  }

  /** The logins and addresses that failed most within a day. */
  @Transactional(readOnly = true)
  public List<Attempt> most(Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    return store.most(clock.instant().minus(REMEMBERED), Slice.LENGTH).stream()
        .map(it -> new Attempt(it.subject().strip(), it.failures(), it.last()))
        .toList();
  }

  private static Duration left(Attempt attempt, Duration wait, Instant now) {
    if (attempt.last().isAfter(now.plus(wait))) {
      // the clock was set back, by more than the clocks of two nodes differ: the next failure is
      // counted from now on, and nobody waits for years
      return Duration.ZERO;
    }
    Duration left = Duration.between(now, attempt.last().plus(wait));
    return left.isNegative() ? Duration.ZERO : left;
  }

  // no login begins or ends with a space, so nobody's login is another's address or factor
  private static String ofAddress(String address) {
    return subject(address) + " ";
  }

  private static String ofFactor(AccountId account) {
    return " " + account.value();
  }

  private static String ofGuesses(String address) {
    return "  " + subject(address);
  }

  private static String subject(String typed) {
    String plain = HalfWidth.of(typed).toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
