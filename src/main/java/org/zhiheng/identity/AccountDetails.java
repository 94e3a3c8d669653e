package org.zhiheng.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Role;

/**
 * What an administrator may change of an account.
 *
 * @param organisation unified social credit code of the organisation the person belongs to, if any
 * @param document tells which person it is, where that is not known yet
 * @param askedBy who asked for the change and how, as far as the administrator knows
 * @param version the one that the administrator saw
 */
public record AccountDetails(
    String name,
    Set<Role> roles,
    @Nullable String organisation,
    @Nullable TypedDocument document,
    String askedBy,
    int version) {

  public AccountDetails {
    roles = Set.copyOf(roles);
  }
}
