package org.zhiheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Settings;

/** The end of a sign-in: what is kept of the browser, and where it leads. */
@Component
public class Arrival {

  static final String SECOND = "/identity/second";

  private final AccountStore accounts;
  private final AccountNoticeStore notices;
  private final KnownBrowsers browsers;
  private final OwnSession session;
  private final RequestCache requests;
  private final int seconds;

  Arrival(
      AccountStore accounts,
      AccountNoticeStore notices,
      KnownBrowsers browsers,
      OwnSession session,
      RequestCache requests,
      Settings settings) {
    this.accounts = accounts;
    this.notices = notices;
    this.browsers = browsers;
    this.session = session;
    this.requests = requests;
    this.seconds = (int) settings.session().timeout().toSeconds();
  }

  /** Who has given the right password in this session, and still owes the second factor. */
  public Optional<Account> halfway() {
    Authentication present = SecurityContextHolder.getContext().getAuthentication();
    return present != null && present.getPrincipal() instanceof Ticket ticket && !ticket.isWhole()
        ? accounts.findInSession(ticket.account(), ticket.sessions())
        : Optional.empty();
  }

  /** Signs in whoever was halfway, in a session of another name. */
  public void complete(Account account, HttpServletRequest request, HttpServletResponse response) {
    request.changeSessionId();
    session.renew(account.actor(), request, response);
    signedIn(account.id(), request, response);
  }

  /** Keeps what a sign-in leaves behind. */
  void signedIn(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    // the session of a form that waited for its sender was short
    request.getSession().setMaxInactiveInterval(seconds);
    browsers.remember(account, request, response);
  }

  /**
   * Where a sign-in leads: to what the holder is still to be told about the own account, and else
   * to where the user wanted to go.
   */
  public String place(AccountId account, HttpServletRequest request, HttpServletResponse response) {
    if (!notices.unread(account).isEmpty()) {
      return "/identity/own";
    }
    @Nullable SavedRequest wanted = requests.getRequest(request, response);
    return wanted == null ? "/" : wanted.getRedirectUrl();
  }
}
