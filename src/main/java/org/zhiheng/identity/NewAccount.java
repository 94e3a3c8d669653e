package org.zhiheng.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Role;

/**
 * A person who is to get an account.
 *
 * @param organisation unified social credit code of the organisation the person belongs to, if any
 */
public record NewAccount(
    String login, String name, Set<Role> roles, @Nullable String organisation) {

  public NewAccount {
    roles = Set.copyOf(roles);
  }
}
