package org.zhiheng.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.identity.AttemptRules.Allowance;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.HalfWidth;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Slice;
import org.zhiheng.shell.Guesses;
import org.zhiheng.shell.Network;

/**
 * Slows down who tries passwords, and who guesses numbers of the register or secrets of links: each
 * failure costs more time. A try is counted before it is looked at, or many at once would pass
 * together.
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

  /**
   * Counts a try before its password is looked at; one that succeeds is forgiven.
   *
   * @return how long it has to wait; zero when it may be made now
   */
  public Duration begin(String login, String address) {
    return takeAll(
        List.of(
            new Counted(ofPair(login, address), AttemptRules.PAIR),
            new Counted(subject(login), AttemptRules.LOGIN),
            new Counted(ofAddress(address), AttemptRules.ADDRESS)));
  }

  /** The login is forgiven; of the address only this try, as it may have an account of its own. */
  void succeeded(String login, String address) {
    store.forget(ofPair(login, address));
    store.forget(subject(login));
    store.giveBack(ofAddress(address), AttemptRules.ADDRESS);
  }

  /** The same for a code of the second factor of an account. */
  Duration beginFactor(AccountId account) {
    return takeAll(List.of(new Counted(ofFactor(account), AttemptRules.LOGIN)));
  }

  void factorPassed(AccountId account) {
    store.forget(ofFactor(account));
  }

  @Override
  public Duration guess(String who) {
    return takeAll(List.of(new Counted(ofGuesses(who), AttemptRules.GUESSES)));
  }

  @Override
  public void right(String who) {
    store.giveBack(ofGuesses(who), AttemptRules.GUESSES);
  }

  private record Counted(String subject, Allowance allowance) {}

  /** All of them, or none where one has to wait. */
  private Duration takeAll(List<Counted> all) {
    Instant now = clock.instant();
    for (int taken = 0; taken < all.size(); taken++) {
      Counted next = all.get(taken);
      if (!store.take(next.subject(), next.allowance(), now, now.minus(REMEMBERED))) {
        all.subList(0, taken).forEach(it -> store.giveBack(it.subject(), it.allowance()));
        Duration left = left(next);
        return left.isZero() ? Duration.ofSeconds(1) : left;
      }
    }
    return Duration.ZERO;
  }

  private Duration left(Counted counted) {
    Instant now = clock.instant();
    return store
        .find(counted.subject())
        .map(it -> left(it, counted.allowance().waitAfter(it.failures()), now))
        .orElse(Duration.ZERO);
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
    return network(address) + " ";
  }

  private static String ofFactor(AccountId account) {
    return " " + account.value();
  }

  private static String ofGuesses(String who) {
    return "  " + subject(who);
  }

  /** Half of the room each, so that a long login hides no address. */
  private static String ofPair(String login, String address) {
    String tried = subject(login);
    return "   "
        + tried.substring(0, Math.min(tried.length(), LONGEST / 2))
        + " "
        + network(address);
  }

  private static String network(String address) {
    String network = subject(Network.of(address));
    return network.substring(0, Math.min(network.length(), LONGEST / 3));
  }

  private static String subject(String typed) {
    String plain = HalfWidth.of(typed).toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
    return plain.substring(0, Math.min(plain.length(), LONGEST));
  }
}
