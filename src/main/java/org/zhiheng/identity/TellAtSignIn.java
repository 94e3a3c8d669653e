package org.zhiheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AbstractAuthenticationTargetUrlRequestHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where the right password leads: to the second factor where one is asked for, and else on. */
@Component
class TellAtSignIn extends AbstractAuthenticationTargetUrlRequestHandler
    implements AuthenticationSuccessHandler {

  private final Arrival arrival;

  TellAtSignIn(Arrival arrival) {
    this.arrival = arrival;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    if (!(authentication.getPrincipal() instanceof Ticket ticket)) {
      throw new IllegalStateException("signed in without a ticket");
    }
    String place = Arrival.SECOND;
    if (ticket.isWhole()) {
      arrival.signedIn(ticket.account(), request, response);
      place = arrival.place(ticket.account(), request, response);
    }
    getRedirectStrategy().sendRedirect(request, response, place);
  }
}
