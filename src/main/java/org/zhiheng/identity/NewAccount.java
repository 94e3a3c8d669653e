package org.zhiheng.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.zhiheng.kernel.Role;

/**
 * Somebody who is to get an account.
 *
 * @param organisation unified social credit code of the organisation the person belongs to, if any
 * @param document tells which person it is; applicants may tell it later in their own file
 */
public record NewAccount(
    String login,
    String name,
    Set<Role> roles,
    @Nullable String organisation,
    @Nullable TypedDocument document) {

  public NewAccount {
    roles = Set.copyOf(roles);
  }
}
