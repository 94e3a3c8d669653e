package org.zhiheng.organisation;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;

/** What happens to organisations. */
public final class OrganisationEvents {

  private OrganisationEvents() {}

  @EventName("organisation.OrganisationChanged")
  public record OrganisationChanged(CreditCode organisation, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return organisation.toString();
    }
  }
}
