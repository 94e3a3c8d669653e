package org.zhiheng.identity;

import java.time.Instant;
import java.util.Set;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;
import org.zhiheng.kernel.Role;

/** What happens to accounts. */
public final class IdentityEvents {

  private IdentityEvents() {}

  @EventName("identity.AccountCreated")
  public record AccountCreated(AccountId account, Set<Role> roles, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return account.toString();
    }
  }

  @EventName("identity.InvitationAnswered")
  public record InvitationAnswered(AccountId account, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return account.toString();
    }
  }

  @EventName("identity.AccountChanged")
  public record AccountChanged(AccountId account, boolean active, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return account.toString();
    }
  }
}
