package org.zhiheng.identity;

import java.util.List;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.PersonId;

/**
 * Somebody with the organisations they belong and belonged to, by whichever of the person's
 * accounts.
 *
 * @param memberships the present ones first
 */
public record Affiliate(
    AccountId account, PersonId person, String name, List<Membership> memberships) {

  public Affiliate {
    memberships = List.copyOf(memberships);
  }
}
