package org.zhiheng.identity;

import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CurrentActor;

/**
 * Who is signed in. The session holds the account's id alone; name, roles and whether it is still
 * active are read anew with each request, so that taking a role away works at once.
 */
@Component
class SignedIn implements CurrentActor, UserDetailsService {

  private static final String ACTOR = SignedIn.class.getName();

  private final AccountStore store;

  SignedIn(AccountStore store) {
    this.store = store;
  }

  @Override
  public UserDetails loadUserByUsername(String login) {
    Account account = store.findByLogin(login.strip()).orElseThrow(() -> unknown(login));
    String password = store.password(account.id()).orElseThrow(() -> unknown(login));
    return User.withUsername(account.id().toString())
        .password(password)
        .disabled(!account.active())
        .build();
  }

  @Override
  public Optional<Actor> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null || !(authentication.getPrincipal() instanceof UserDetails user)) {
      return Optional.empty();
    }
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return read(user);
    }
    if (request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST) instanceof Actor known
        && known.id().toString().equals(user.getUsername())) {
      return Optional.of(known);
    }
    Optional<Actor> actor = read(user);
    actor.ifPresent(it -> request.setAttribute(ACTOR, it, RequestAttributes.SCOPE_REQUEST));
    return actor;
  }

  private Optional<Actor> read(UserDetails user) {
    return store
        .find(AccountId.parse(user.getUsername()))
        .filter(Account::active)
        .map(Account::actor);
  }

  private static UsernameNotFoundException unknown(String login) {
    return new UsernameNotFoundException("no account that can sign in: " + login);
  }
}
