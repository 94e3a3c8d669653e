package org.zhiheng.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.zhiheng.identity.Account;
import org.zhiheng.kernel.Role;

/**
 * The sign-in page.
 *
 * @param failed whether login and password did not fit
 * @param seconds until the next try, after too many; null when it may be made now
 * @param registration whether applicants register themselves
 * @param house the accounts that one click signs in as; null outside demonstrations
 */
public record SignInView(
    boolean failed, @Nullable Integer seconds, boolean registration, @Nullable House house) {

  /** An open house: what its buttons send, the way along one case, and whom they sign in. */
  public record House(String word, List<String> tour, List<RoleAccounts> roles) {}

  /** Some people of a role, and the others, who are folded away. */
  public record RoleAccounts(Role role, List<Guest> first, List<Guest> others) {}

  /**
   * Whom a button signs in.
   *
   * @param meets the message that says what waits for them; null for none
   */
  public record Guest(Account account, @Nullable String meets) {}
}
