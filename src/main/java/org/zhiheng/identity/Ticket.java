package org.zhiheng.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.zhiheng.kernel.AccountId;

/**
 * What a session keeps of the person who signed in: the account, and the count at which its
 * sessions began. Everything else is read anew with each request.
 */
final class Ticket extends User {

  private static final long serialVersionUID = 1;

  private final int sessions;
  private final boolean whole;

  /**
   * A ticket.
   *
   * @param whole whether the holder has shown all that is asked for; with the password alone, where
   *     a second factor is asked for, it opens nothing
   */
  Ticket(AccountId account, String password, boolean active, int sessions, boolean whole) {
    super(account.toString(), password, active, true, true, true, List.of());
    this.sessions = sessions;
    this.whole = whole;
  }

  boolean isWhole() {
    return whole;
  }

  AccountId account() {
    return AccountId.parse(getUsername());
  }

  int sessions() {
    return sessions;
  }

  /** The same ticket as its name: whoever changes the password holds a new one. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ticket ticket
        && ticket.getUsername().equals(getUsername())
        && ticket.sessions == sessions
        && ticket.whole == whole;
  }

  @Override
  public int hashCode() {
    return getUsername().hashCode();
  }
}
