package org.zhiheng.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.CurrentActor;
import org.zhiheng.kernel.HalfWidth;

/**
 * Who is signed in. The session holds a {@link Ticket} alone; name, roles and whether the account
 * is still open are read anew with each request, so that taking a role away works at once, and so
 * does ending the sessions of an account.
 */
@Component
class SignedIn implements CurrentActor, UserDetailsService, UserDetailsPasswordService {

  private static final String ACTOR = SignedIn.class.getName();

  private final AccountStore store;
  private final SecondFactors factors;

  SignedIn(AccountStore store, SecondFactors factors) {
    this.store = store;
    this.factors = factors;
  }

  @Override
  public UserDetails loadUserByUsername(String login) {
    Account account = store.findByLogin(HalfWidth.of(login)).orElseThrow(() -> unknown(login));
    String password = store.password(account.id()).orElseThrow(() -> unknown(login));
    boolean whole = factors.of(account.id()).isEmpty() && !factors.isNeeded(account);
    return ticket(account, password, whole);
  }

  /** Keeps a better hash of a password that was just found right. */
  @Override
  public UserDetails updatePassword(UserDetails user, @Nullable String hash) {
    if (user instanceof Ticket ticket && hash != null) {
      store.upgradePassword(ticket.account(), hash);
    }
    return user;
  }

  /** The ticket of somebody who has shown all that is asked for. */
  Ticket ticket(Account account, String password) {
    return ticket(account, password, true);
  }

  private Ticket ticket(Account account, String password, boolean whole) {
    int sessions = store.sessions(account.id());
    return new Ticket(account.id(), password, account.active(), sessions, whole);
  }

  @Override
  public Optional<Actor> find() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication == null
        || !(authentication.getPrincipal() instanceof Ticket ticket)
        || !ticket.isWhole()) {
      return Optional.empty();
    }
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return read(ticket);
    }
    if (request.getAttribute(ACTOR, RequestAttributes.SCOPE_REQUEST) instanceof Actor known
        && known.is(ticket.account())) {
      return Optional.of(known);
    }
    Optional<Actor> actor = read(ticket);
    actor.ifPresent(it -> request.setAttribute(ACTOR, it, RequestAttributes.SCOPE_REQUEST));
    return actor;
  }

  private Optional<Actor> read(Ticket ticket) {
    return store.findInSession(ticket.account(), ticket.sessions()).map(Account::actor);
  }

  private static UsernameNotFoundException unknown(String login) {
    return new UsernameNotFoundException("no account that can sign in: " + login);
  }
}
