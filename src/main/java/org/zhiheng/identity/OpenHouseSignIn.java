package org.zhiheng.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.HalfWidth;

/** Signs in by the word of an {@link OpenHouse}, where there is one. */
@Component
class OpenHouseSignIn implements AuthenticationProvider {

  private final ObjectProvider<OpenHouse> house;
  private final AccountStore accounts;
  private final SignedIn signedIn;

  OpenHouseSignIn(ObjectProvider<OpenHouse> house, AccountStore accounts, SignedIn signedIn) {
    this.house = house;
    this.accounts = accounts;
    this.signedIn = signedIn;
  }

  @Override
  public @Nullable Authentication authenticate(Authentication typed) {
    @Nullable OpenHouse open = house.getIfAvailable();
    if (open == null || !open.word().equals(typed.getCredentials())) {
      return null;
    }
    return accounts
        .findByLogin(HalfWidth.of(typed.getName()))
        .filter(Account::active)
        .filter(account -> accounts.password(account.id()).isEmpty())
        .map(account -> signedIn.ticket(account, ""))
        .map(
            ticket ->
                UsernamePasswordAuthenticationToken.authenticated(
                    ticket, null, ticket.getAuthorities()))
        .orElse(null);
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}
