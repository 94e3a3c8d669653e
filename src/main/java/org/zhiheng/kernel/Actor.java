package org.zhiheng.kernel;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param person the natural person behind the account, whom other accounts may belong to, too
 * @param organisation unified social credit code of the organisation the account belongs to, if any
 */
public record Actor(
    AccountId id, PersonId person, String name, Set<Role> roles, @Nullable String organisation) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean is(Role role) {
    return roles.contains(role);
  }

  /** Whether cases of others are theirs to read: the body's staff, and its supervisor. */
  public boolean isStaff() {
    return is(Role.OFFICER) || is(Role.MANAGER) || is(Role.SUPERVISOR);
  }

  /** Whether they handle cases in the name of the body. */
  public boolean handlesCases() {
    return is(Role.OFFICER) || is(Role.MANAGER);
  }

  public boolean is(AccountId other) {
    return id.equals(other);
  }

  /** Whether this person acts, with any of their accounts. */
  public boolean is(PersonId other) {
    return person.equals(other);
  }
}
