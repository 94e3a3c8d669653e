package org.zhiheng.identity;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Role;
import org.zhiheng.kernel.Settings;

/**
 * Opens the door of a new installation: as long as nobody can keep accounts, each start prints a
 * one-time link for the first administrator.
 */
@Component
class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String LOGIN = "admin";

  private final Accounts accounts;
  private final AccountStore store;
  private final String publicUrl;

  FirstAdministrator(Accounts accounts, AccountStore store, Settings settings) {
    this.publicUrl = settings.publicUrl();
    this.accounts = accounts;
    this.store = store;
  }

  @EventListener(ApplicationReadyEvent.class)
  void invite() {
    boolean somebodyCanSignIn =
        accounts.with(Role.ADMINISTRATOR).stream()
            .anyMatch(account -> store.password(account.id()).isPresent());
    if (!somebodyCanSignIn) {
      Invitation invitation =
          store
              .findByLogin(LOGIN)
              .map(account -> accounts.inviteAgain(account.id()))
              .orElseGet(this::create);
      LOG.warn(
          "no administrator yet; open this one-time link to become it: {}{}",
          publicUrl,
          invitation.path());
    }
  }

  private Invitation create() {
    return accounts.invite(LOGIN, LOGIN, Set.of(Role.ADMINISTRATOR), null, AccountId.SYSTEM);
  }
}
