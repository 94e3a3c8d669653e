package org.zhiheng.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.Actor;
import org.zhiheng.kernel.PersonId;
import org.zhiheng.kernel.Role;

/**
 * A person's account.
 *
 * @param person whose it is; several accounts may be of one person
 * @param organisation unified social credit code of the organisation the person belongs to, if any
 * @param active whether the person may sign in
 */
public record Account(
    AccountId id,
    PersonId person,
    String login,
    String name,
    Set<Role> roles,
    @Nullable String organisation,
    boolean active,
    int version) {

  public Account {
    roles = Set.copyOf(roles);
  }

  public Actor actor() {
    return new Actor(id, person, name, roles, organisation);
  }
}
