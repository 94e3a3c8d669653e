package org.zhiheng.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/**
 * Where a sign-in leads: to what the holder is still to be told about the own account, and else to
 * where the user wanted to go.
 */
@Component
class TellAtSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  private final NoticeStore notices;

  TellAtSignIn(NoticeStore notices, RequestCache requests) {
    this.notices = notices;
    setRequestCache(requests);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    if (authentication.getPrincipal() instanceof Ticket ticket
        && !notices.unread(ticket.account()).isEmpty()) {
      getRedirectStrategy().sendRedirect(request, response, "/identity/own");
      return;
    }
    super.onAuthenticationSuccess(request, response, authentication);
  }
}
