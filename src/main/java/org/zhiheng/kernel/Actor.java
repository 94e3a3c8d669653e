package org.zhiheng.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param organisation unified social credit code of the organisation the account belongs to, if any
 */
public record Actor(AccountId id, String name, Set<Role> roles, @Nullable String organisation) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  public boolean is(AccountId other) {
    return id.equals(other);
  }
}
