package org.zhiheng.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;
import org.zhiheng.kernel.Refused;
import org.zhiheng.kernel.Settings;

/**
 * What is asked for besides the password: the code of an authenticator or a passkey, offered to all
 * and demanded of those who decide for others where the installation asks for it.
 */
@Service
@Transactional
public class SecondFactors {

  private final FactorStore store;
  private final Passkeys passkeys;
  private final RecoveryCodes recovery;
  private final FactorSeal seal;
  private final Attempts attempts;
  private final AccountNotices notices;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final boolean demanded;
  private final String host;

  SecondFactors(
      FactorStore store,
      Passkeys passkeys,
      RecoveryCodes recovery,
      FactorSeal seal,
      Attempts attempts,
      AccountNotices notices,
      ApplicationEventPublisher events,
      Clock clock,
      Settings settings,
      ObjectProvider<OpenHouse> openHouse) {
    this.store = store;
    this.passkeys = passkeys;
    this.recovery = recovery;
    this.seal = seal;
    this.attempts = attempts;
    this.notices = notices;
    this.events = events;
    this.clock = clock;
    this.demanded = settings.secondFactor() && openHouse.getIfAvailable() == null;
    this.host = String.valueOf(URI.create(settings.publicUrl()).getHost());
  }

  /** Empty where the password alone signs in. */
  @Transactional(readOnly = true)
  public Optional<SecondFactor> of(AccountId account) {
    @Nullable Instant authenticator =
        store.find(account).map(FactorStore.Factor::since).orElse(null);
    List<Passkey> held = passkeys.of(account);
    return authenticator == null && held.isEmpty()
        ? Optional.empty()
        : Optional.of(new SecondFactor(authenticator, held, recovery.left(account)));
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
   * Sets up an authenticator with the first code that it shows.
   *
   * @param proved when another second factor was given last in this session; null if never
   * @return recovery codes, shown this once; none where there is another second factor
   */
  public List<String> setUp(
      Account account, @Nullable Instant proved, String secret, String typed) {
    @Nullable SecondFactor held = lock(account.id()).orElse(null);
    if (held != null && held.authenticator() != null) {
      throw new Refused(List.of(IdentityRefusal.FACTOR_THERE.because()));
    }
    Refused.unlessEmpty(FactorRules.whyNotAdd(held, proved, clock.instant()));
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
    return held == null ? recovery.renew(account.id()) : List.of();
  }

  /** What a page tells the browser, so that it makes or uses a passkey. */
  @Transactional(readOnly = true)
  public PasskeyOffer offer(Account account) {
    return passkeys.offer(account);
  }

  /**
   * Adds a passkey that the browser has just made.
   *
   * @param proved when another second factor was given last in this session; null if never
   * @param answer of the browser: attestation object and client data in base64url, a dot between
   * @return recovery codes, shown this once; none where there is another second factor
   */
  public List<String> addPasskey(
      Account account, @Nullable Instant proved, String name, String answer) {
    @Nullable SecondFactor held = lock(account.id()).orElse(null);
    Refused.unlessEmpty(FactorRules.whyNotAdd(held, proved, clock.instant()));
    passkeys.add(account.id(), name, answer);
    events.publishEvent(
        new IdentityEvents.PasskeyAdded(account.id(), account.id(), clock.instant()));
    notices.tell(account.id(), AccountNoticeKind.PASSKEY_ADDED, account.actor());
    return held == null ? recovery.renew(account.id()) : List.of();
  }

  /** Takes one of the own passkeys off. */
  public void removePasskey(UUID passkey, Actor by) {
    SecondFactor held = lock(by.id()).orElseThrow(() -> new NotFound(by.id()));
    Refused.unlessEmpty(FactorRules.whyNotRemove(by.roles(), demanded, held));
    if (!passkeys.remove(by.id(), passkey)) {
      throw new NotFound(passkey);
    }
    events.publishEvent(new IdentityEvents.PasskeyRemoved(by.id(), by.id(), clock.instant()));
    forgetCodes(held, by.id());
  }

  /** New recovery codes in place of the old ones; shown this once. */
  public List<String> renewCodes(Actor by) {
    if (lock(by.id()).isEmpty()) {
      throw new NotFound(by.id());
    }
    return recovery.renew(by.id());
  }

  /** Takes the own authenticator off. */
  public void remove(Actor by) {
    SecondFactor held = lock(by.id()).orElseThrow(() -> new NotFound(by.id()));
    Refused.unlessEmpty(FactorRules.whyNotRemove(by.roles(), demanded, held));
    removeAuthenticator(by.id(), by);
    forgetCodes(held, by.id());
  }

  /** Takes everything off somebody's account who has lost it; the holder is told. */
  public void reset(Account holder, Actor by) {
    Refused.unlessEmpty(AccountRules.whyNotKeepAccounts(by));
    Refused.unlessEmpty(FactorRules.whyNotReset(holder.person(), by));
    AccountId account = holder.id();
    if (lock(account).isEmpty()) {
      return;
    }
    removeAuthenticator(account, by);
    if (passkeys.removeAll(account)) {
      events.publishEvent(new IdentityEvents.PasskeyRemoved(account, by.id(), clock.instant()));
    }
    recovery.remove(account);
    notices.tell(account, AccountNoticeKind.FACTOR_REMOVED, by);
  }

  /**
   * Counts a code before it is looked at; after some that were wrong the next one has to wait.
   *
   * @return how long; zero when it may be looked at
   */
  public Duration begin(AccountId account) {
    return attempts.beginFactor(account);
  }

  /** Whether a code or a recovery code, which was counted, fits; each works once. */
  public boolean passes(AccountId account, String typed) {
    return counted(account, codeFits(account, digits(typed)) || recovery.use(account, typed));
  }

  /**
   * Whether one of the account's passkeys answered; each answer works once.
   *
   * @param answer of the browser: credential id, authenticator data, client data and signature in
   *     base64url, dots between
   */
  public boolean passesWithPasskey(AccountId account, String answer) {
    return counted(account, passkeys.passes(account, answer));
  }

  private boolean counted(AccountId account, boolean fits) {
    if (fits) {
      attempts.factorPassed(account);
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

  /** What there is; others who change it wait. */
  private Optional<SecondFactor> lock(AccountId account) {
    store.lock(account);
    return of(account);
  }

  private void removeAuthenticator(AccountId account, Actor by) {
    if (store.delete(account)) {
      events.publishEvent(new IdentityEvents.FactorRemoved(account, by.id(), clock.instant()));
    }
  }

  /** Without any second factor, recovery codes open nothing. */
  private void forgetCodes(SecondFactor before, AccountId account) {
    if (!before.hasAnother()) {
      recovery.remove(account);
    }
  }

  private static String digits(String typed) {
    return typed.replaceAll("\\D", "");
  }

  private static Refused wrong() {
    return new Refused(List.of(IdentityRefusal.CODE_WRONG.because().at("code")));
  }
}
