package org.zhiheng.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.zhiheng.kernel.AccountId;

/** When somebody gave a second factor last, kept with the session. */
@Component
public class ProvedFactor {

  private static final String KEPT = "proved-factor";

  private final HttpServletRequest request;
  private final Clock clock;

  /**
   * @param request the one at hand, whenever it is asked
   */
  ProvedFactor(HttpServletRequest request, Clock clock) {
    this.request = request;
    this.clock = clock;
  }

  public void note(AccountId account) {
    // with whose it is: a session may go on under another account
    request.getSession().setAttribute(KEPT, account + " " + clock.instant());
  }

  /** Null where it was not given in this session. */
  public @Nullable Instant at(AccountId account) {
    String kept = String.valueOf(request.getSession().getAttribute(KEPT));
    try {
      return kept.startsWith(account + " ")
          ? Instant.parse(kept.substring(account.toString().length() + 1))
          : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  public boolean isFresh(AccountId account) {
    return FactorRules.isFresh(at(account), clock.instant());
  }
}
