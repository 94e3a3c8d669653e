package org.zhiheng.identity;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.Refused;

/** What people do about the own password and the places where they are signed in. */
@Service
public class Passwords {

  private final AccountStore store;
  private final HashedPasswords hashed;
  private final PasswordEncoder encoder;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Passwords(
      AccountStore store,
      HashedPasswords hashed,
      PasswordEncoder encoder,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.hashed = hashed;
    this.encoder = encoder;
    this.events = events;
    this.clock = clock;
  }

  /** Changes the own password; every session ends, the present one too unless it is renewed. */
  public void change(String old, String password, String repeated, Actor by) {
    boolean right = store.password(by.id()).filter(hash -> encoder.matches(old, hash)).isPresent();
    if (!right) {
      throw new Refused(List.of(IdentityRefusal.PASSWORD_WRONG.because().at("old")));
    }
    Refused.unlessEmpty(AccountRules.whyNotPassword(password, repeated));
    hashed.change(by, Objects.requireNonNull(encoder.encode(password)));
  }

  /** Ends every session of the own account, the present one too unless it is renewed. */
  @Transactional
  public void endSessions(Actor by) {
    store.endSessions(by.id());
    events.publishEvent(new IdentityEvents.SessionsEnded(by.id(), by.id(), clock.instant()));
  }
}
