package org.zhiheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.NotFound;

/** Lets the present session outlive the end of all sessions of its account. */
@Component
public class OwnSession {

  private final AccountStore accounts;
  private final SignedIn signedIn;
  private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

  OwnSession(AccountStore accounts, SignedIn signedIn) {
    this.accounts = accounts;
    this.signedIn = signedIn;
  }

  /** Goes on as the one who acts. */
  public void renew(Actor actor, HttpServletRequest request, HttpServletResponse response) {
    Account account = accounts.find(actor.id()).orElseThrow(() -> new NotFound(actor.id()));
    Ticket ticket = signedIn.ticket(account, "");
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(
        UsernamePasswordAuthenticationToken.authenticated(ticket, null, ticket.getAuthorities()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
