package org.zhiheng.identity;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

/**
 * Gives a new installation its first administrator: as long as nobody can keep accounts, each start
 * prints a one-time link for the first administrator.
 */
@Component
class FirstAdministrator {

  private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
  private static final String LOGIN = "admin";

  /** Who acts before there is anybody: the program itself. */
  private static final Actor PROGRAM =
      new Actor(
          AccountId.SYSTEM,
          new PersonId(AccountId.SYSTEM.value()),
          LOGIN,
          Set.of(Role.ADMINISTRATOR),
          null);

  private final Accounts accounts;
  private final Invitations invitations;
  private final AccountStore store;
  private final ObjectProvider<OpenHouse> openHouse;

  FirstAdministrator(
      Accounts accounts,
      Invitations invitations,
      AccountStore store,
      ObjectProvider<OpenHouse> openHouse) {
    this.accounts = accounts;
    this.invitations = invitations;
    this.openHouse = openHouse;
    this.store = store;
  }

  @EventListener(ApplicationReadyEvent.class)
  void invite() {
    boolean somebodyCanSignIn =
        accounts.with(Role.ADMINISTRATOR).stream()
            .anyMatch(account -> store.password(account.id()).isPresent());
    if (!somebodyCanSignIn && openHouse.getIfAvailable() == null) {
      LOG.info("no administrator yet; the one-time link makes one");
      store
          .findByLogin(LOGIN)
          .ifPresentOrElse(account -> invitations.issue(account.id(), PROGRAM), this::create);
    }
  }

  private void create() {
    accounts.invite(new NewAccount(LOGIN, LOGIN, Set.of(Role.ADMINISTRATOR), null, null), PROGRAM);
  }
}
