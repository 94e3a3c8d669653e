package org.zhiheng.identity;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.NotFound;

/** The organisations that people belong and belonged to: conflicts of interest outlast a job. */
@Service
@Transactional(readOnly = true)
public class Memberships {

  private final MembershipStore store;

  Memberships(MembershipStore store) {
    this.store = store;
  }

  /** The people behind several accounts; one that does not exist is left out. */
  public List<Affiliate> of(Collection<AccountId> accounts) {
    return store.of(accounts);
  }

  /**
   * The memberships of the person behind an account.
   *
   * @throws NotFound when there is no such account
   */
  public List<Membership> of(AccountId account) {
    return of(List.of(account)).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound(account))
        .memberships();
  }
}
