package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.OneTimeSecret;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Settings;

/**
 * The codes of an authenticator besides the password, offered to all and demanded of those who
 * decide for others where the installation asks for it.
 */
@Service
@Transactional
public class SecondFactors {

  private static final int CODES = 8;
  private static final int CODE_BYTES = 10;

  private final FactorStore store;
  private final FactorSeal seal;
  private final Attempts attempts;
  private final AccountNotices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final boolean demanded;
  private final String host;

  SecondFactors(
      FactorStore store,
      FactorSeal seal,
      Attempts attempts,
      AccountNotices notices,
      ApplicationEventPublisher events,
      Clock clock,
      Settings settings,
      ObjectProvider<OpenHouse> openHouse) {
    this.store = store;
    this.seal = seal;
    this.attempts = attempts;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
    this.demanded = settings.secondFactor() && openHouse.getIfAvailable() == null;
    this.host = String.valueOf(URI.create(settings.publicUrl()).getHost());
  }

  @Transactional(readOnly = true)
  public Optional<SecondFactor> of(AccountId account) {
    return store
        .find(account)
        .map(factor -> new SecondFactor(factor.since(), store.codesLeft(account)));
  }

  /** Whether somebody signs in with a second factor only, and so sets it up at the first time. */
  public boolean isNeeded(Account account) {
    return FactorRules.needsFactor(account.roles(), demanded);
  }

  /**
   * A secret to be taken over by an authenticator; nothing is kept before its first code.
   *
   * @param offered the one that a page offered before, which stays if it is one
   */
  public String secret(String offered) {
    return OneTimeCode.isSecret(offered) ? offered : OneTimeCode.secret();
  }

  /** What an authenticator reads from a QR code. */
  public String address(Account account, String secret) {
    String label = URLEncoder.encode(host + ":" + account.login(), UTF_8).replace("+", "%20");
    return "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + host;
  }

  /**
   * Sets up the second factor with the first code that the authenticator shows.
   *
   * @return recovery codes, shown this once
   */
  public List<String> setUp(Account account, String secret, String typed) {
    if (store.find(account.id()).isPresent()) {
      throw new Refused(List.of(IdentityRefusal.FACTOR_THERE.because()));
    }
    Instant now = clock.instant();
    OptionalLong step =
        OneTimeCode.isSecret(secret)
            ? OneTimeCode.step(secret, digits(typed), now, 0)
            : OptionalLong.empty();
    if (step.isEmpty()) {
      throw wrong();
    }
    byte[] sealed = seal.seal(secret, account.id());
    if (!store.insert(account.id(), sealed, step.getAsLong(), now)) {
      throw new Refused(List.of(IdentityRefusal.FACTOR_THERE.because()));
    }
    events.publishEvent(new IdentityEvents.FactorSetUp(account.id(), account.id(), now));
    return newCodes(account.id());
  }

  /** New recovery codes in place of the old ones; shown this once. */
  public List<String> renewCodes(Actor by) {
    if (!store.lock(by.id())) {
      throw new NotFound(by.id());
    }
    return newCodes(by.id());
  }

  /** Takes the own second factor off. */
  public void remove(Actor by) {
    Refused.unlessEmpty(FactorRules.whyNotRemove(by.roles(), demanded));
    remove(by.id(), by);
  }

  /** Takes somebody's second factor off who has lost it; the holder is told. */
  public void reset(AccountId account, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    remove(account, by);
    notices.tell(account, AccountNoticeKind.FACTOR_REMOVED, by);
  }

  /** How long the next code has to wait, after some that were wrong. */
  @Transactional(readOnly = true)
  public Duration wait(AccountId account) {
    return attempts.waitForFactor(account);
  }

  /** Whether a code or a recovery code fits; each works once. */
  public boolean passes(AccountId account, String typed) {
    boolean fits = codeFits(account, digits(typed)) || store.useCode(account, hash(account, typed));
    if (fits) {
      attempts.factorPassed(account);
    } else {
      attempts.failedFactor(account);
    }
    return fits;
  }

  private boolean codeFits(AccountId account, String typed) {
    return store
        .find(account)
        .map(
            factor ->
                seal.open(HexFormat.of().parseHex(factor.sealed()), account)
                    .map(
                        secret ->
                            OneTimeCode.step(secret, typed, clock.instant(), factor.lastStep()))
                    .orElseGet(OptionalLong::empty))
        .filter(OptionalLong::isPresent)
        .map(step -> store.use(account, step.getAsLong()))
        .orElse(false);
  }

  private void remove(AccountId account, Actor by) {
    if (store.delete(account)) {
      events.publishEvent(new IdentityEvents.FactorRemoved(account, by.id(), clock.instant()));
    }
  }

  private List<String> newCodes(AccountId account) {
    var random = new SecureRandom();
    List<String> codes =
        Stream.generate(
                () -> {
                  byte[] bytes = new byte[CODE_BYTES];
                  random.nextBytes(bytes);
                  String letters = OneTimeCode.letters(bytes).toLowerCase(Locale.ROOT);
                  return letters.substring(0, 4)
                      + "-"
                      + letters.substring(4, 8)
                      + "-"
                      + letters.substring(8, 12);
                })
            .limit(CODES)
            .toList();
    store.replaceCodes(account, codes.stream().map(code -> hash(account, code)).toList());
    return codes;
  }

  private static String hash(AccountId account, String code) {
    return OneTimeSecret.hash(
        account + code.replaceAll("[^A-Za-z2-7]", "").toLowerCase(Locale.ROOT));
  }

  private static String digits(String typed) {
    return typed.replaceAll("\\D", "");
  }

  private static Refused wrong() {
    return new Refused(List.of(IdentityRefusal.CODE_WRONG.because().at("code")));
  }
}
