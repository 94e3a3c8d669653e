package org.zhiheng.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.Settings;

/**
 * Where a sign-in leads: to what the holder is still to be told about the own account, and else to
 * where the user wanted to go.
 */
@Component
class TellAtSignIn extends SavedRequestAwareAuthenticationSuccessHandler {

  private final NoticeStore notices;
  private final KnownBrowsers browsers;
  private final Duration session;

  TellAtSignIn(
      NoticeStore notices, KnownBrowsers browsers, KeptRequests requests, Settings settings) {
    this.notices = notices;
    this.browsers = browsers;
    this.session = settings.session().timeout();
    setRequestCache(requests);
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws ServletException, IOException {
    // the session of a form that waited for its sender was short
    request.getSession().setMaxInactiveInterval((int) session.toSeconds());
    if (authentication.getPrincipal() instanceof Ticket ticket) {
      browsers.remember(ticket.account(), request, response);
      if (!notices.unread(ticket.account()).isEmpty()) {
        getRedirectStrategy().sendRedirect(request, response, "/identity/own");
        return;
      }
    }
    super.onAuthenticationSuccess(request, response, authentication);
  }
}
