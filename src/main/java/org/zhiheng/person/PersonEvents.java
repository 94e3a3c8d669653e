package org.zhiheng.person;

import java.time.Instant;
import org.zhiheng.kernel.AccountId;
import org.zhiheng.kernel.DomainEvent;
import org.zhiheng.kernel.EventName;
import org.zhiheng.kernel.Worded;

/** What happens to what persons tell about themselves. */
public final class PersonEvents {

  private PersonEvents() {}

  /** The parts of a person's file. */
  public enum Part implements Worded {
    PERSON,
    CV,
    TRAINING
  }

  /** A person's file changed; personal facts themselves are kept out of the event. */
  @EventName("person.PersonChanged")
  public record PersonChanged(AccountId account, Part part, AccountId by, Instant at)
      implements DomainEvent {

    @Override
    public String subject() {
      return account.toString();
    }
  }
}
